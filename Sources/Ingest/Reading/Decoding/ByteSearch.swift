internal import Glibc

/// Searches in bytes by the C library's vectorised `memchr`.
enum ByteSearch {
  /// The first place of this byte in the range; nil when it is not there.
  static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    return unsafe bytes.withUnsafeBytes { buffer -> Int? in
      // Sound: the range lies inside the buffer, as the precondition says, and memchr reads no further.
      guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
      guard let found = unsafe memchr(base + range.lowerBound, Int32(byte), range.count) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
