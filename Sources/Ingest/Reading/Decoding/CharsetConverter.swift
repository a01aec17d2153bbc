internal import Glibc

/// Converts bytes of a named charset to UTF-8 by the C library's iconv.
enum CharsetConverter {
  /// What a conversion gave.
  struct Conversion {
    /// Valid UTF-8, with U+FFFD for what could not be converted.
    var text: [UInt8]
    /// How many bytes could not be converted.
    var faults: Int
    /// The first of them.
    var firstFault: Int?
  }

  private static let chunk = 1 << 16

  /// The bytes as UTF-8; nil when iconv does not know the charset.
  static func utf8(from bytes: [UInt8], charset: String) -> Conversion? {
    guard let descriptor = unsafe open(charset) else { return nil }
    // Sound: the descriptor came from iconv_open, is used by this call alone and is closed once, here.
    defer { unsafe iconv_close(descriptor) }
    return unsafe convert(bytes, by: descriptor)
  }

  private static func open(_ charset: String) -> iconv_t? {
    // iconv_open answers (iconv_t) -1 for a name that it does not know.
    let descriptor = unsafe iconv_open("UTF-8", charset)
    return unsafe descriptor == iconv_t(bitPattern: -1) ? nil : descriptor
  }

  private static func convert(_ bytes: [UInt8], by descriptor: iconv_t) -> Conversion {
    var conversion = Conversion(text: [], faults: 0, firstFault: nil)
    conversion.text.reserveCapacity(bytes.count + bytes.count / 2)
    var output = [UInt8](repeating: 0, count: chunk)
    var index = 0
    while index < bytes.count {
      let step = unsafe step(bytes, from: index, into: &output, by: descriptor)
      conversion.text.append(contentsOf: output[..<step.written])
      index += step.read
      if step.failed {
        conversion.firstFault = conversion.firstFault ?? index
        conversion.faults += 1
        conversion.text.append(contentsOf: UTF8Text.replacement)
        index += 1
      }
    }
    return conversion
  }

  /// One call of iconv: how much it read and wrote, and whether it stopped at bytes that are not of the charset.
  private static func step(
    _ bytes: [UInt8], from index: Int, into output: inout [UInt8], by descriptor: iconv_t
  ) -> (read: Int, written: Int, failed: Bool) {
    let available = bytes.count - index
    var inputLeft = available
    var outputLeft = output.count
    let code = unsafe bytes.withUnsafeBytes { input -> Int32 in
      unsafe output.withUnsafeMutableBytes { output -> Int32 in
        // Sound: iconv reads at most `inputLeft` bytes and writes at most `outputLeft`; it does not write to its
        // input although its type says so.
        var from: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
          mutating: input.baseAddress?.advanced(by: index).assumingMemoryBound(to: CChar.self))
        var into = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        let result = unsafe iconv(descriptor, &from, &inputLeft, &into, &outputLeft)
        return result == -1 ? errno : 0
      }
    }
    let failed = code == EILSEQ || code == EINVAL
    return (available - inputLeft, output.count - outputLeft, failed)
  }
}
