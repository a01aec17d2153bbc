internal import CUchardet

/// Guesses the charset of bytes by the uchardet library.
enum CharsetDetector {
  private static let sample = 1 << 18

  /// The name of the charset that the first 256 KiB are most likely in; nil when there is no guess.
  static func charset(of bytes: [UInt8]) -> String? {
    let detector = unsafe uchardet_new()
    // Sound: the detector lives for this call and is deleted once; it reads the given count of bytes, and its name
    // is copied before it goes.
    defer { unsafe uchardet_delete(detector) }
    let result = unsafe bytes.withUnsafeBytes { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return 1 }
      return unsafe uchardet_handle_data(
        detector, base.assumingMemoryBound(to: CChar.self), min(buffer.count, sample))
    }
    guard result == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    let name = unsafe String(cString: uchardet_get_charset(detector))
    return name.isEmpty ? nil : name
  }
}
