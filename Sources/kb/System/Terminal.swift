import Glibc

/// What the terminal behind a stream can do; asked once, at start.
struct Terminal: Sendable {
  /// Whether standard output is a terminal.
  var isTerminal: Bool
  /// Columns; 100 when it is not a terminal.
  var width: Int
  /// Lines; nil when it is not a terminal or does not tell.
  var height: Int?
  /// Whether characters beyond ASCII show.
  var isUnicode: Bool
  /// Whether to colour.
  var hasColor: Bool

  /// What a person asked of colour.
  enum ColorChoice: String, CaseIterable, Sendable { case auto, always, never }

  /// Standard output as it is, by `COLUMNS`, `NO_COLOR`, `TERM` and the locale.
  static func current(color: ColorChoice = .auto) -> Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    return Terminal(
      isTerminal: isTerminal,
      width: environment("COLUMNS").flatMap { Int($0) }.map { max(20, $0) }
        ?? (isTerminal ? window()?.columns ?? 80 : 100),
      height: isTerminal ? window()?.rows : nil, isUnicode: localeIsUnicode(),
      hasColor: wantsColor(color, isTerminal: isTerminal))
  }

  /// Whether a person sits at both ends: standard input and standard output are terminals.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal, where progress may be shown.
  static var errorIsTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
  }

  /// The value of an environment variable, nil when it is not set or empty.
  static func environment(_ name: String) -> String? {
    // Sound: the string is copied before anything could change the environment, which kb never does.
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func wantsColor(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }

  private static func localeIsUnicode() -> Bool {
    let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    let name = locale.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  private static func window() -> (columns: Int, rows: Int)? {
    var size = winsize()
    // Sound: the call fills the one struct whose address it is given.
    let result = unsafe withUnsafeMutablePointer(to: &size) { pointer in
      unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), pointer)
    }
    guard result == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
