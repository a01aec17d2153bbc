/// How a list for people is marked up.
enum Markup: Sendable {
  case text, markdown, html

  /// The text so that it is shown as it stands.
  func escaped(_ text: String) -> String {
    switch self {
    case .text: text
    case .markdown:
      Self.withoutBlockStart(Self.escaped(text, "\\`*_[]<>#|~^$&@!{}") { "\\\($0)" })
    case .html: Self.escaped(text, "&<>\"'") { "&#\($0.asciiValue ?? 0x3F);" }
    }
  }

  /// A title, set apart.
  func title(_ text: String) -> String {
    switch self {
    case .text: text
    case .markdown: "*\(escaped(text))*"
    case .html: "<cite>\(escaped(text))</cite>"
    }
  }

  /// Text that leads to an address; only the text where there is none or where plain text is written.
  func link(_ text: String, to address: String?) -> String {
    guard let address else { return escaped(text) }
    return switch self {
    case .text: text
    case .markdown: "[\(escaped(text))](<\(address)>)"
    case .html: "<a href=\"\(escaped(address))\">\(escaped(text))</a>"
    }
  }

  /// An address, a link where it is one of the web.
  func address(_ text: String) -> String {
    guard let address = WebAddress(text) else { return escaped(text) }
    return switch self {
    case .text: text
    case .markdown: "<\(address.text)>"
    case .html: "<a href=\"\(escaped(address.text))\">\(escaped(text))</a>"
    }
  }

  /// Text that begins no list, rule or heading where it begins a line of Markdown.
  private static func withoutBlockStart(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let first = rest.first else { return text }
    let isStart = digits.isEmpty ? "-+=".contains(first) : digits.count < 10 && ".)".contains(first)
    return isStart ? "\(digits)\\\(rest)" : text
  }

  private static func escaped(
    _ text: String, _ special: String, _ escape: (Character) -> String
  ) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if special.unicodeScalars.contains(scalar) {
        result += escape(Character(scalar))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
