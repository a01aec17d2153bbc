package import Citations
import Ingest
import Store

extension KnowledgeBase {
  /// What a request finds as a dossier: one speaker's words by theme, else by speaker; `accessed` is the day on which a person looked at
  /// the addresses.
  package func dossier(
    _ request: CitationRequest, accessed: CSLDate? = nil
  ) throws(AnswerError) -> Dossier {
    let references = try citationList(request, accessed: accessed)
    return try cited(request) { proposals, snapshot in
      var seen: Set<Int64> = []
      let draft = DossierDraft(
        proposals: proposals.filter { seen.insert($0.key).inserted },
        isOfOneSpeaker: request.filter.by != nil)
      return Dossier(
        title: try Self.title(of: request, in: snapshot), summary: draft.summary,
        sections: draft.sections, references: references)
    }
  }

  /// Whom or what a request is about.
  private static func title(of request: CitationRequest, in snapshot: BaseSnapshot) throws -> String
  {
    let filter = request.filter
    var parts: [String] = []
    if let by = filter.by { parts.append(try FilterPlan.speaker(by, in: snapshot).name) }
    if let theme = filter.theme {
      let names = ThemeNames(themes: try snapshot.themes())
      parts.append(
        ThemeScheme.embedded.theme(named: theme)?.name
          ?? names.values(matching: theme).first.map(names.name) ?? theme)
    }
    if let query = request.query { parts.append("\u{201C}\(query)\u{201D}") }
    if let source = filter.source {
      let known = try snapshot.sourceKeys(matching: source, limit: 1)
      parts.append(try snapshot.sources(known).first?.metadata.title ?? source)
    }
    return parts.isEmpty ? "What was asked" : parts.joined(separator: ", ")
  }
}

/// Sorts proposals under the headings of a dossier.
private struct DossierDraft {
  let proposals: [StoredProposal]
  let isOfOneSpeaker: Bool

  /// How many of what, from when, and the speaker's roles.
  var summary: [String] {
    let commitments = proposals.count { $0.proposal.kind == .commitment }
    let counts = [
      Self.count(proposals.count - commitments, "proposal"), Self.count(commitments, "commitment"),
    ].compactMap(\.self)
    let dates = proposals.compactMap(\.source.metadata.date)
    let span = [dates.min(), dates.max()].compactMap(\.self)
    let sources = Self.count(Set(proposals.map(\.source.key)).count, "source") ?? "no source"
    let time = Set(span).count > 1 ? ", \(span[0]) to \(span[1])" : span.first.map { ", \($0)" }
    let lines = [
      "\(counts.joined(separator: " and ")) from \(sources)\(time ?? ""). "
        + "Every quotation stands word for word in the source that its note names."
    ]
    let roles = isOfOneSpeaker ? Self.roles(of: proposals) : ""
    return roles.isEmpty ? lines : [roles] + lines
  }

  /// The headings with their words, the fullest first for one speaker's themes, else by name.
  var sections: [Dossier.Section] {
    let groups = Dictionary(grouping: proposals, by: heading)
    let names = groups.keys.sorted { one, other in
      let sizes = (groups[one]?.count ?? 0, groups[other]?.count ?? 0)
      if isOfOneSpeaker && sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
      return (one.lowercased(), one) < (other.lowercased(), other)
    }
    return names.map { name in
      let members = groups[name, default: []].sorted(by: Self.isBefore)
      return Dossier.Section(
        title: name, remark: isOfOneSpeaker ? "" : Self.roles(of: members),
        entries: members.map(Self.entry))
    }
  }

  private func heading(_ stored: StoredProposal) -> String {
    isOfOneSpeaker
      ? stored.proposal.themes.first?.name ?? "No theme"
      : stored.speaker?.name ?? "Nobody is named"
  }

  /// By date, those without one last, then by place in the base.
  private static func isBefore(_ one: StoredProposal, _ other: StoredProposal) -> Bool {
    let dates = (one.source.metadata.date ?? "~", other.source.metadata.date ?? "~")
    let places = (one.proposal.scalars.lowerBound, other.proposal.scalars.lowerBound)
    return (dates.0, one.source.key, places.0) < (dates.1, other.source.key, places.1)
  }

  private static func entry(_ stored: StoredProposal) -> Dossier.Entry {
    let date = stored.source.metadata.date.flatMap { CSLDate(iso: $0)?.iso } ?? "n.d."
    let promise = stored.proposal.kind == .commitment ? ", a promise" : ""
    return Dossier.Entry(id: stored.proposal.id, lead: "\(date)\(promise):")
  }

  /// Each role once, in the order in which they come.
  private static func roles(of proposals: [StoredProposal]) -> String {
    var seen: Set<String> = []
    return proposals.flatMap { $0.proposal.speaker?.roles ?? [] }
      .filter { seen.insert($0.lowercased()).inserted }.joined(separator: "; ")
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
