/// The part of a text that shows best why it was found.
package struct Snippet: Sendable, Hashable {
  /// The words as they stand in the text; control characters and line ends are still there, and removing them is up
  /// to whoever prints it.
  package var text: String
  /// What is to be marked, as ranges of the UTF-8 of ``text``, in order and apart from each other.
  package var marks: [Range<Int>]
  /// Where ``text`` stands in the UTF-8 of the whole.
  package var bytes: Range<Int>
  /// Whether words were cut off before it.
  package var isCutBefore: Bool
  /// Whether words were cut off after it.
  package var isCutAfter: Bool
}
