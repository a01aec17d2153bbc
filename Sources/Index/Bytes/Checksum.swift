import CKernels

/// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), the checksum of every section.
struct Checksum: Equatable {
  /// The checksum of the bytes so far.
  private(set) var value: UInt32 = 0

  /// Continues with more bytes.
  mutating func update(_ bytes: [UInt8]) { update(bytes, bytes.indices) }

  /// Continues with a range of bytes.
  mutating func update(_ bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    // Promise: the kernel reads exactly the range, which lies in the array.
    value = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return value }
      return unsafe kb_crc32c(value, start + range.lowerBound, range.count)
    }
  }

  /// The checksum of a slice.
  static func of(_ slice: ByteSlice) -> UInt32 {
    // Promise: the kernel reads exactly the bytes of the slice.
    unsafe kb_crc32c(0, slice.pointer(at: 0, readable: slice.count), slice.count)
  }
}
