import Ingest
import Query
import Store

/// Chooses the words that show why something was found.
struct SnippetMaker {
  /// How many columns of a terminal a snippet may fill.
  static let width = 240

  private let finder: SnippetFinder
  /// Whether anything may be marked at all.
  private let hasMarks: Bool

  /// A maker for the marks of a plan.
  init(marks: [QueryMark]) {
    finder = SnippetFinder(marks: marks)
    hasMarks = !marks.isEmpty
  }

  /// The best window over a proposal, or over its passage when only that has words of the query.
  func snippet(of proposal: StoredProposal, in passage: StoredPassage?) -> MarkedText {
    let language = proposal.source.metadata.language
    let own = snippet(of: proposal.proposal.text, language: language)
    guard own.marks.isEmpty, hasMarks, let passage else { return own }
    let around = snippet(of: passage.text, language: language)
    return around.marks.isEmpty ? own : around
  }

  /// The best window over a text.
  func snippet(of text: String, language: String?) -> MarkedText {
    let text = Self.collapsed(text)
    let snippet = finder.snippet(of: text, language: language, width: Self.width)
    let before = snippet.isCutBefore ? "…" : ""
    let shift = before.utf8.count
    return MarkedText(
      text: before + snippet.text + (snippet.isCutAfter ? "…" : ""),
      marks: snippet.marks.map { $0.lowerBound + shift..<$0.upperBound + shift })
  }

  /// The text with one space for each run of white space, and none at its ends.
  static func collapsed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isBetween = false
    for scalar in text.unicodeScalars {
      let isSpace =
        scalar.isASCII
        ? scalar.value == 0x20 || 9...13 ~= scalar.value : scalar.properties.isWhitespace
      if isSpace {
        isBetween = !bytes.isEmpty
        continue
      }
      if isBetween { bytes.append(0x20) }
      isBetween = false
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
