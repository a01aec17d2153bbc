/// Why a text was given its themes: what each theme has for it, by where the words stand.
package struct ThemeExplanation: Sendable {
  /// Where words stand that speak for a theme, the nearest to the proposal first.
  package enum Place: String, Sendable, CaseIterable {
    case proposal, passage, heading, title, source
  }

  /// What one place says for a theme.
  package struct Evidence: Sendable, Hashable {
    /// Where the words stand.
    package let place: Place
    /// What they add, in natural logits; below 0 where they speak against it.
    package let points: Double
    /// The words and phrases that spoke for it, as printed, best first.
    package let terms: [String]
  }

  /// A theme and what speaks for it.
  package struct Candidate: Sendable {
    /// The theme.
    package let theme: Theme
    /// Natural logits in all: those of ``evidence`` and ``prior``.
    package let points: Double
    /// What the theme has before any word is read.
    package let prior: Double
    /// What each place says that was read, nearest first.
    package let evidence: [Evidence]
  }

  /// The themes that were chosen, as a proposal gets them: the best major topic, its subtopic, a close second; empty where
  /// nothing speaks for any.
  package let chosen: [Candidate]
  /// The major topics that came next, best first, those that no word speaks for left out.
  package let others: [Candidate]
}
