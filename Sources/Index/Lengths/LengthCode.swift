/// A field's length in one byte: exact up to 39, then with four significant bits.
///
/// The code is that of Lucene's `SmallFloat.intToByte4`, so that both engines round lengths alike.
enum LengthCode {
  /// The code of a length.
  static func code(of length: Int) -> UInt8 {
    if length < 24 { return UInt8(length) }
    let rest = length - 24
    let bits = Int.bitWidth - rest.leadingZeroBitCount
    if bits < 4 { return UInt8(24 + rest) }
    let shift = bits - 4
    let code = 24 + ((rest >> shift) & 7 | (shift + 1) << 3)
    return UInt8(min(code, 255))
  }

  /// The smallest length with this code.
  static func length(of code: UInt8) -> Int {
    if code < 24 { return Int(code) }
    let rest = Int(code) - 24
    let shift = rest >> 3 - 1
    return 24 + (shift < 0 ? rest : (rest & 7 | 8) << shift)
  }
}
