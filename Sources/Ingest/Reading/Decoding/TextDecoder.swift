/// Turns bytes of any charset into UTF-8: by byte order mark, as UTF-8, as UTF-16, by declaration, else by detection.
struct TextDecoder {
  /// The name of the source, for errors.
  let name: String

  /// Decodes a whole file; `declared` is the charset that it names itself, if any.
  func text(of bytes: [UInt8], declared: String? = nil) throws(IngestError) -> [UInt8] {
    if let marked = markedText(bytes) { return marked }
    if let order = UTF16Text.orderWithoutMark(of: bytes) {
      return UTF16Text.utf8(bytes, from: 0, order)
    }
    if let declared, let text = try declaredText(bytes, declared) { return text }
    if hasShiftSequence(bytes) { return try detectedText(bytes) }
    if UTF8Text.firstFault(in: bytes) == nil { return bytes }
    if isMostlyUTF8(bytes) { return UTF8Text.repaired(bytes) }
    return try detectedText(bytes)
  }

  /// The text after a byte order mark; nil without one.
  private func markedText(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return UTF8Text.repaired(Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return CharsetConverter.utf8(from: Array(bytes[4...]), charset: "UTF-32LE")?.text
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Text.utf8(bytes, from: 2, .little) }
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.utf8(bytes, from: 2, .big) }
    return nil
  }

  /// The text in the charset that the file declares; nil when that cannot be right.
  private func declaredText(_ bytes: [UInt8], _ declared: String) throws(IngestError) -> [UInt8]? {
    let charset = CharsetName.resolved(declared)
    // What could be read as UTF-16 was read so above; a page that says UTF-16 in ASCII letters is not.
    if charset == "UTF-8" || charset.hasPrefix("UTF-16") { return nil }
    // A page that was saved anew as UTF-8 often keeps the declaration of its old charset.
    if isMostlyUTF8(bytes), !UTF8Text.isASCII(bytes) { return nil }
    guard let conversion = CharsetConverter.utf8(from: bytes, charset: charset) else { return nil }
    return conversion.faults * 50 > bytes.count ? nil : conversion.text
  }

  private func detectedText(_ bytes: [UInt8]) throws(IngestError) -> [UInt8] {
    let guess = WesternText.isLikely(bytes) ? nil : CharsetDetector.charset(of: bytes)
    let charset = CharsetName.resolved(guess ?? "WINDOWS-1252")
    if charset == "UTF-8" || charset == "ASCII" { return UTF8Text.repaired(bytes) }
    guard let conversion = CharsetConverter.utf8(from: bytes, charset: charset) else {
      throw .undecodable(name: name, charset: charset, atByte: 0)
    }
    if conversion.faults * 50 > bytes.count {
      throw .undecodable(name: name, charset: charset, atByte: conversion.firstFault ?? 0)
    }
    return conversion.text
  }

  /// Whether an escape sequence of ISO 2022 (ESC and `$` or `(`) occurs, which switches charsets within seven bits.
  private func hasShiftSequence(_ bytes: [UInt8]) -> Bool {
    guard let escape = ByteSearch.first(0x1B, in: bytes, 0..<bytes.count) else { return false }
    return escape + 1 < bytes.count && (bytes[escape + 1] == 0x24 || bytes[escape + 1] == 0x28)
  }

  /// Whether well-formed sequences outnumber faults by four to one, so that it is UTF-8 with a few damaged places.
  private func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var wellFormed = 0
    var faults = 0
    var index = 0
    while let next = UTF8Text.firstNonASCII(in: bytes, from: index) {
      let length = UTF8Text.sequenceLength(in: bytes, at: next, end: bytes.count)
      if length == 0 { faults += 1 } else { wellFormed += 1 }
      index = next + max(length, 1)
    }
    return wellFormed >= faults * 4
  }
}
