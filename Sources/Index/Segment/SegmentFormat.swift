/// The constants of the segment format; docs/segment-format.md explains them.
enum SegmentFormat {
  /// The first four bytes of a segment, "KBSG".
  static let magic: UInt32 = 0x4753_424B
  /// The version that this program writes and reads.
  static let version: UInt32 = 1
  /// How many documents a full block of postings has.
  static let blockSize = 128
  /// How many documents a window has; the bounds of long lists are kept for each.
  static let windowSize = 8192
  /// Lists of more documents than this keep a bound for each window.
  static let windowedAbove = 512
  /// How many terms a block of the dictionary has.
  static let termsInBlock = 32
  /// Up to how many positions of a one-document term stand in the dictionary.
  static let inlinePositions = 4
  /// How many zero bytes end the file, so that kernels may read past the last section.
  static let padding = 640
  /// The most entries a segment may have.
  static let mostEntries = 1 << 30
  /// The longest word in bytes; longer ones are cut at a scalar.
  static let longestWord = 255
}
