/// How surely a sentence proposes something and how surely it promises something, each a probability from 0 to 1.
package struct SentenceScores: Sendable, Hashable {
  /// That it asks for an action.
  package let proposes: Double
  /// That it says that the speaker's own side will act.
  package let promises: Double

  /// The two probabilities.
  package init(proposes: Double, promises: Double) {
    self.proposes = proposes
    self.promises = promises
  }
}

/// The logits of both, in units of 1/1024.
struct SentenceLogits: Sendable, Equatable {
  var proposes: Int
  var promises: Int
}
