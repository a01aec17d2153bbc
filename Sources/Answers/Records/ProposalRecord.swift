package import Ingest

/// A proposal with the source it stands in: what `kb extract` and `kb export` print as one JSON object.
package struct ProposalRecord: Sendable, Hashable {
  /// The words, their place, who, how and why.
  package var proposal: Proposal
  /// Where it stands.
  package var source: SourceReference

  /// A proposal of a source.
  package init(proposal: Proposal, source: SourceReference) {
    self.proposal = proposal
    self.source = source
  }

  /// A proposal of a document that was just read, in no base.
  package init(_ proposal: Proposal, in document: SourceDocument) {
    self.init(proposal: proposal, source: SourceReference(document))
  }

  /// Writes the object of the contract; `more` may add members at its end.
  package func write(
    into json: inout JSONWriter, more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.object { json in
      writeWords(into: &json)
      writeReasons(into: &json)
      json.member("source") { source.write(into: &$0) }
      more(&json)
    }
  }

  private func writeWords(into json: inout JSONWriter) {
    json.member("doc", source.name)
    json.member("id", proposal.id)
    json.member("kind", proposal.kind.rawValue)
    json.member("form", proposal.form.rawValue)
    json.member("text", proposal.text)
    json.member("start", proposal.scalars.lowerBound)
    json.member("end", proposal.scalars.upperBound)
    json.member("prefix", proposal.prefix)
    json.member("suffix", proposal.suffix)
  }

  private func writeReasons(into json: inout JSONWriter) {
    json.member("speaker") { json in
      if let speaker = proposal.speaker { speaker.write(into: &json) } else { json.null() }
    }
    json.member("cue", proposal.cue)
    json.member("rule", proposal.rule)
    json.member("confidence", proposal.confidence)
    json.member("section", proposal.section)
    json.member("themes") { json in
      json.array { json in
        for theme in proposal.themes { theme.write(into: &json) }
      }
    }
  }
}

extension SpeakerMention {
  /// Writes `{"name":…,"class":…,"roles":[…]}`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("class", classification.rawValue)
      json.member("roles", roles)
    }
  }
}

extension ThemeMatch {
  /// Writes `{"scheme":…,"code":…,"name":…,"terms":[…]}`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("scheme", scheme)
      json.member("code", code)
      json.member("name", name)
      json.member("terms", terms)
    }
  }
}
