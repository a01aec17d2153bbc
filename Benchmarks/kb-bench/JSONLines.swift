import Glibc

/// Reads records of strings from JSON Lines, a line at a time, in memory that does not grow with the file.
///
/// `unsafe` in this file: `memchr` over parts of a buffer that stays while it is used, within their counts.
final class JSONLines {
  private let batches: LineBatches?
  private var bytes: [UInt8]
  private var line = 0..<0

  /// Opens a file; nil when it cannot be read.
  init?(path: String) {
    guard let batches = LineBatches(path: path) else { return nil }
    self.batches = batches
    bytes = []
  }

  /// Reads lines that are in memory.
  init(_ batch: LineBatches.Batch) {
    batches = nil
    bytes = batch.bytes
  }

  /// Goes to the next line; false at the end.
  func next() -> Bool {
    if line.upperBound == bytes.count {
      guard let batch = batches?.next() else { return false }
      bytes = batch.bytes
      line = 0..<0
    }
    let start = line.upperBound
    if start == bytes.count { return false }
    let end = unsafe bytes.withUnsafeBytes { unsafe Self.find(0x0A, $0, from: start) }
    line = start..<(end.map { $0 + 1 } ?? bytes.count)
    return true
  }

  /// The value of a key of strings at the top level of the line; nil when there is none.
  func string(_ key: String) -> [UInt8]? {
    let wanted = Array(key.utf8)
    return unsafe bytes.withUnsafeBytes { all in
      unsafe Self.string(wanted, UnsafeRawBufferPointer(rebasing: all[line]))
    }
  }

  private static func string(_ wanted: [UInt8], _ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    let length = bytes.count
    var place = 0
    while let open = unsafe Self.quote(bytes, from: place),
      let close = unsafe Self.closing(bytes, from: open + 1)
    {
      place = close + 1
      while place < length, unsafe bytes[place] == 0x20 { place += 1 }
      guard place < length, unsafe bytes[place] == UInt8(ascii: ":") else { continue }
      let isKey = unsafe bytes[(open + 1)..<close].elementsEqual(wanted)
      place += 1
      while place < length, unsafe bytes[place] == 0x20 { place += 1 }
      guard place < length, unsafe bytes[place] == UInt8(ascii: "\"") else { continue }
      guard let end = unsafe Self.closing(bytes, from: place + 1) else { return nil }
      if isKey { return unsafe Self.unescape(bytes[(place + 1)..<end]) }
      place = end + 1
    }
    return nil
  }

  private static func quote(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    unsafe find(0x22, bytes, from: start)
  }

  private static func find(
    _ byte: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = unsafe memchr(base + start, byte, bytes.count - start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - base
  }

  /// The quote that ends a string: one with an even number of backslashes before it.
  private static func closing(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var place = start
    while let found = unsafe quote(bytes, from: place) {
      var before = found
      while before > start, unsafe bytes[before - 1] == 0x5C { before -= 1 }
      if (found - before) % 2 == 0 { return found }
      place = found + 1
    }
    return nil
  }

  private static func unescape(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes)
    guard let base = part.baseAddress, unsafe memchr(base, 0x5C, part.count) != nil else {
      return unsafe Array(part)
    }
    return unescape(unsafe Array(part))
  }

  private static func unescape(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var place = 0
    while place < source.count {
      let byte = source[place]
      place += 1
      if byte != 0x5C || place == source.count {
        result.append(byte)
        continue
      }
      let escape = source[place]
      place += 1
      switch escape {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"): appendScalar(source, &place, to: &result)
      default: result.append(escape)
      }
    }
    return result
  }

  private static func appendScalar(
    _ source: [UInt8], _ place: inout Int, to result: inout [UInt8]
  ) {
    func unit() -> UInt32 {
      let end = min(place + 4, source.count)
      let digits = String(decoding: source[place..<end], as: UTF8.self)
      place = end
      return UInt32(digits, radix: 16) ?? 0xFFFD
    }
    var value = unit()
    if 0xD800..<0xDC00 ~= value, place + 1 < source.count, source[place] == 0x5C {
      place += 2
      let low = unit()
      if 0xDC00..<0xE000 ~= low { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) }
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: String(Character(scalar)).utf8)
  }
}
