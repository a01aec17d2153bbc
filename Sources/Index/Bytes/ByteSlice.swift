/// A window on the bytes of a file that keeps the file mapped.
///
/// `@unchecked Sendable`: it only reads bytes that never change.
@safe struct ByteSlice: @unchecked Sendable {
  /// The file it is part of.
  let file: MappedFile
  // Promise: valid for `count` bytes as long as `file` lives; made only by `MappedFile.bytes` and by checked slicing.
  private let base: UnsafeRawPointer
  /// Where it begins in the file.
  let origin: Int
  /// How many bytes it has.
  let count: Int

  @unsafe init(file: MappedFile, base: UnsafeRawPointer, origin: Int, count: Int) {
    self.file = file
    unsafe self.base = unsafe base
    self.origin = origin
    self.count = count
  }

  /// The error that says what should have stood at a byte of this slice.
  func corrupt(at offset: Int, expected: String) -> IndexError {
    .corrupt(path: file.path, atByte: origin + offset, expected: expected)
  }

  /// A part of it; an error when it does not have so many bytes.
  func slice(from offset: Int, count length: Int, expected: String) throws(IndexError) -> ByteSlice
  {
    if offset < 0 || length < 0 || offset > count || length > count - offset {
      throw corrupt(at: min(max(offset, 0), count), expected: expected)
    }
    return unsafe ByteSlice(
      file: file, base: base + offset, origin: origin + offset, count: length)
  }

  /// The byte at an offset.
  subscript(offset: Int) -> UInt8 {
    @inline(__always) get {
      precondition(UInt(bitPattern: offset) < UInt(bitPattern: count))
      return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
    }
  }

  /// A little-endian number of any width at an offset.
  @inline(__always) func number<Number: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, as _: Number.Type
  ) -> Number {
    let width = MemoryLayout<Number>.size
    precondition(offset >= 0 && offset <= count - width)
    return unsafe Number(
      littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// Eight bytes at an offset as a little-endian number; they may lie past the end of the slice, but not of the file.
  @inline(__always) func wordBeyond(_ offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= file.count - origin - 8)
    return unsafe UInt64(
      littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Its bytes as an array.
  var array: [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// How many bytes may be read from an offset on, also past the end of the slice, before the file ends.
  @inline(__always) func readable(from offset: Int) -> Int { file.count - origin - offset }

  /// The address of a byte, for a kernel that reads no more than `length` bytes of the file from there.
  @inline(__always) @unsafe
  func pointer(at offset: Int, readable length: Int) -> UnsafePointer<UInt8> {
    precondition(offset >= 0 && length >= 0 && length <= file.count - origin - offset)
    return unsafe (base + offset).assumingMemoryBound(to: UInt8.self)
  }
}

extension ByteSlice {
  /// Orders its bytes from `offset` on, `length` of them, against a key: negative before, 0 equal, positive after.
  func compare(at offset: Int, count length: Int, with key: [UInt8]) -> Int {
    precondition(offset >= 0 && length >= 0 && length <= count - offset)
    let shared = min(length, key.count)
    for index in 0..<shared {
      let mine = unsafe base.load(fromByteOffset: offset + index, as: UInt8.self)
      if mine != key[index] { return mine < key[index] ? -1 : 1 }
    }
    return length - key.count
  }
}
