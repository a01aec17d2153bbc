package import Citations
import Ingest
import Store

extension KnowledgeBase {
  /// The citation list of a request, ready to be written in any format; `accessed` is the day on which a person looked
  /// at the addresses.
  package func citationList(
    _ request: CitationRequest, accessed: CSLDate? = nil
  ) throws(AnswerError) -> CitationList {
    let sources = try citations(request).map { (cited) throws(AnswerError) in
      var source = CitedSource(cited)
      try locate(&source)
      let metadata = source.metadata
      if metadata.speaker == nil && metadata.author == nil {
        source.leadSpeaker = try leadSpeaker(of: source.id)
      }
      return source
    }
    return CitationList(sources, accessed: accessed)
  }

  /// Gives the proposals of a source the columns and pages that it prints.
  private func locate(_ source: inout CitedSource) throws(AnswerError) {
    guard !source.proposals.isEmpty else { return }
    let id = source.id
    let text = try answer { snapshot in
      try snapshot.sources(ofIDs: [id])[id].flatMap { try snapshot.text(ofSource: $0.key) }
    }
    let locators = PrintedLocators(text ?? "")
    for place in source.proposals.indices {
      source.proposals[place].printed = locators.name(
        before: source.proposals[place].scalars.lowerBound)
    }
  }

  /// Who asks first in a source, so that its key is the same whichever of its words are cited.
  private func leadSpeaker(of source: String) throws(AnswerError) -> SpeakerMention? {
    var filter = ProposalFilter()
    filter.source = source
    let page = try list(filter, order: .added, page: Page(limit: 50))
    return CitedSource.lead(among: page.proposals.compactMap(\.record.proposal.speaker))
  }
}

extension CitedSource {
  /// A source of the base with its cited proposals.
  init(_ cited: SourceWithProposals) {
    self.init(
      id: cited.source.id, name: cited.source.name, format: cited.source.format,
      metadata: cited.source.metadata,
      proposals: cited.proposals.map { proposal in
        CitedProposal(
          id: proposal.id, text: proposal.text, prefix: proposal.prefix, suffix: proposal.suffix,
          scalars: proposal.scalars, paragraph: proposal.passage + 1, speaker: proposal.speaker)
      })
  }
}
