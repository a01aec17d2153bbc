/// A stretch between quotation marks, in token indices of its block.
package struct Quotation: Sendable, Equatable {
  /// What the marks mean.
  package enum Kind: UInt8, Sendable {
    /// Somebody's words.
    case speech
    /// The name of a report, law or programme.
    case title
    /// A word or three at arm's length, a coined term.
    case scare
  }

  /// The tokens with their marks; a missing closing mark leaves the end at the end of the block.
  package var tokens: Range<Int>
  /// The tokens between the marks.
  package var inner: Range<Int>
  package var kind: Kind
  /// 0 for an outer quotation, 1 for one inside it.
  package var depth: Int
  /// No closing mark in this block: the words go on in the next one.
  package var isOpen: Bool
}
