/// What the language did not understand of a text, and what it did instead.
package struct QueryComplaint: Sendable, Hashable, CustomStringConvertible {
  /// Where it stands.
  package var place: QueryPlace
  /// One sentence, without capital and full stop, that says what was done about it.
  package var message: String

  /// A complaint about a stretch of the text.
  package init(place: QueryPlace, message: String) {
    self.place = place
    self.message = message
  }

  /// The sentence with its column, for a terminal.
  package var description: String { "column \(place.column): \(message)" }
}
