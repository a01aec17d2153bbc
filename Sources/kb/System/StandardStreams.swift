import Glibc

/// Standard output and standard error as byte sinks.
enum StandardStreams {
  /// Writes all bytes to standard output; a reader that went away ends the program with success, as `head` does.
  static func writeOutput(_ bytes: [UInt8]) {
    guard !write(bytes, to: STDOUT_FILENO) else { return }
    guard errno != EPIPE else {
      Pager.finish()
      exit(0)
    }
    // Sound: strerror's text is copied at once.
    writeError(
      "kb: standard output cannot be written (\(unsafe String(cString: strerror(errno))))\n")
    exit(2)
  }

  /// Writes all bytes to standard error.
  static func writeError(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// All of standard input, as valid UTF-8: what is none becomes U+FFFD.
  static func readInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // Sound: the call fills at most the array it is given, whose size it is told.
      let count = unsafe buffer.withUnsafeMutableBytes { space in
        unsafe Glibc.read(STDIN_FILENO, space.baseAddress, space.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[0..<count]
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Lets a closed pipe and a limit on file sizes come back as an error of `write` instead of ending the program by a signal.
  static func ignoreSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes all bytes to an open file; false, with `errno` set, when the system refuses.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      // Sound: the pointer is used within the closure and never past the end of the array.
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written < 0 && errno == EINTR { continue }
      if written < 0 { return false }
      start += written
    }
    return true
  }
}
