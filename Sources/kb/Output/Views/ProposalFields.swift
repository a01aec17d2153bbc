import Answers
import Ingest

/// A proposal as one row of named fields: what `plain`, `csv`, `tsv` and `markdown` print.
enum ProposalFields {
  /// The names, in order; they do not change.
  static let names = [
    "id", "kind", "text", "speaker", "roles", "date", "themes", "title", "publisher", "url", "doc",
    "start", "end",
  ]

  /// The values of one proposal, in the order of ``names``, without control characters.
  static func values(of listed: ListedProposal) -> [String] {
    let proposal = listed.record.proposal
    let source = listed.record.source
    let values = [
      proposal.id, proposal.kind.rawValue, proposal.text,
      listed.speaker?.name ?? proposal.speaker?.name ?? "",
      (proposal.speaker?.roles ?? []).joined(separator: "; "), source.metadata.date ?? "",
      proposal.themes.map(\.name).joined(separator: "; "), source.metadata.title ?? "",
      source.metadata.publisher ?? "", source.metadata.url ?? "", source.name,
      String(proposal.scalars.lowerBound), String(proposal.scalars.upperBound),
    ]
    return values.map(SafeText.line)
  }
}
