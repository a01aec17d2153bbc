internal import Index

/// Chooses and marks the part of a text that shows a query's words best.
package struct SnippetFinder: Sendable {
  private let matcher: MarkMatcher

  /// A finder for the marks of a plan.
  package init(marks: [QueryMark]) {
    matcher = MarkMatcher(marks)
  }

  /// The best part of a text in at most `width` columns of a terminal, without the ellipses for what is cut.
  ///
  /// The part shows as many different words of the query as it can, begins at the start of a sentence when one is near,
  /// and cuts no word that fits. `language` is the text's BCP 47 tag, by which it was indexed.
  package func snippet(of text: String, language: String?, width: Int) -> Snippet {
    let measured = MeasuredText(text)
    let matches = matches(in: text, language)
    let window =
      measured.columns <= width
      ? measured.all : SnippetWindow(measured, width: max(width, 1)).best(for: matches)
    let bytes = measured.bytes(of: window)
    return Snippet(
      text: measured.text(of: window), marks: Self.marks(matches, in: bytes), bytes: bytes,
      isCutBefore: measured.hasWords(before: window.lowerBound),
      isCutAfter: measured.hasWords(after: window.upperBound))
  }

  /// What is to be marked in a whole text, as ranges of its UTF-8, in order and apart from each other.
  package func marks(in text: String, language: String?) -> [Range<Int>] {
    Self.marks(matches(in: text, language), in: 0..<text.utf8.count)
  }

  private func matches(in text: String, _ language: String?) -> [MarkMatch] {
    matcher.matches(in: Analyzer(language: language).words(in: Array(text.utf8)))
  }

  /// The matches inside a part of the text, counted from its start, joined where they overlap.
  private static func marks(_ matches: [MarkMatch], in part: Range<Int>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    for match in matches {
      let inside = match.bytes.clamped(to: part)
      guard !inside.isEmpty else { continue }
      let mark = inside.lowerBound - part.lowerBound..<inside.upperBound - part.lowerBound
      if let last = marks.last, mark.lowerBound < last.upperBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        marks.append(mark)
      }
    }
    return marks
  }
}
