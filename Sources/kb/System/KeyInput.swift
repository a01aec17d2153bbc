import Glibc

/// Single keys from the terminal behind standard input, unseen, while the value lives or until ``end()``.
final class KeyInput {
  /// What was pressed.
  enum Key: Equatable {
    /// A character of one byte.
    case character(Character)
    /// Ctrl-C, Ctrl-D, or the end of input.
    case stop
    /// Anything else: arrows, function keys, other characters.
    case other
  }

  private var saved = termios()
  private var isRaw = false

  /// Takes the keys; nil when standard input is no terminal.
  init?() {
    // Sound: the call fills the one struct whose address it is given.
    guard unsafe tcgetattr(STDIN_FILENO, &saved) == 0 else { return nil }
    begin()
  }

  deinit { end() }

  /// Waits for a key.
  func next() -> Key {
    guard let byte = Self.byte() else { return .stop }
    switch byte {
    case 0x03, 0x04: return .stop
    case 0x20...0x7E: return .character(Character(Unicode.Scalar(byte)))
    default:
      // The rest of an escape sequence or of a longer character is there already.
      while Self.isWaiting() { _ = Self.byte() }
      return .other
    }
  }

  /// Reads a line that is typed and seen as usual after a prompt; nil when it is empty or input ends.
  func line(after prompt: String) -> String? {
    end()
    defer { begin() }
    StandardStreams.writeOutput(Array(prompt.utf8))
    var bytes: [UInt8] = []
    while let byte = Self.byte(), byte != 0x0A { bytes.append(byte) }
    let line = String(decoding: bytes, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// Gives the terminal back as it was.
  func end() {
    guard isRaw else { return }
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
    isRaw = false
  }

  /// No lines, no echo, and Ctrl-C as a key, so that the terminal is always given back.
  private func begin() {
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON)
    isRaw = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0
  }

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      // Sound: the call writes at most the one byte whose address it is given.
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      return count == 1 ? byte : nil
    }
  }

  private static func isWaiting() -> Bool {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 20) > 0
  }
}
