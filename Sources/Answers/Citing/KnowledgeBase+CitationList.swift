package import Citations
import Ingest

extension KnowledgeBase {
  /// The citation list of a request, ready to be written in any format.
  package func citationList(_ request: CitationRequest) throws(AnswerError) -> CitationList {
    CitationList(try citations(request).map(CitedSource.init))
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
