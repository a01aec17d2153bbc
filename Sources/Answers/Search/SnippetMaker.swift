import Ingest
import Query
import Store

/// Chooses the words that show why something was found.
struct SnippetMaker {
  /// How many columns of a terminal a snippet may fill.
  static let width = 240

  private let finder: SnippetFinder

  /// A maker for the marks of a plan.
  init(marks: [QueryMark]) {
    finder = SnippetFinder(marks: marks)
  }

  /// The best window over a proposal, or over its passage when only that has words of the query.
  func snippet(of proposal: StoredProposal, in passage: StoredPassage?) -> MarkedText {
    let language = proposal.source.metadata.language
    let own = snippet(of: proposal.proposal.text, language: language)
    guard own.marks.isEmpty, let passage else { return own }
    let around = snippet(of: passage.text, language: language)
    return around.marks.isEmpty ? own : around
  }

  /// The best window over a text.
  func snippet(of text: String, language: String?) -> MarkedText {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let snippet = finder.snippet(of: text, language: language, width: Self.width)
    let before = snippet.isCutBefore ? "…" : ""
    let shift = before.utf8.count
    return MarkedText(
      text: before + snippet.text + (snippet.isCutAfter ? "…" : ""),
      marks: snippet.marks.map { $0.lowerBound + shift..<$0.upperBound + shift })
  }
}
