/// The bytes by which the dictionary orders terms: one for field and form, then the term's own.
enum DictionaryKey {
  /// The first byte of all terms of a field and form.
  static func lead(field: Int, form: TermKey.Form) -> UInt8 { UInt8(field) << 1 | form.rawValue }

  /// The first byte of all strings of a column of keywords.
  static func lead(column: Int) -> UInt8 { 0x80 | UInt8(column) }

  /// Whether a first byte is that of a column.
  static func isColumn(_ lead: UInt8) -> Bool { lead >= 0x80 }

  /// The whole key.
  static func bytes(_ key: TermKey) -> [UInt8] {
    [lead(field: key.field, form: key.form)] + key.bytes
  }

  /// Which form a key's first byte says; strings of columns are kept like stems, without positions.
  static func form(_ lead: UInt8) -> TermKey.Form {
    lead & 1 == 0 && !isColumn(lead) ? .word : .stem
  }

  /// Whether one key stands before another.
  static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let shared = min(left.count, right.count)
    for index in 0..<shared where left[index] != right[index] { return left[index] < right[index] }
    return left.count < right.count
  }
}
