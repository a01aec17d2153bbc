/// The few ways text is set off, as terminal escape sequences, or nothing when there is no colour.
struct Palette: Sendable {
  /// Whether to write escape sequences at all.
  var isOn: Bool

  /// A heading.
  func heading(_ text: String) -> String { wrap(text, "1") }
  /// A matched word.
  func match(_ text: String) -> String { wrap(text, "1;31") }
  /// A person or body.
  func speaker(_ text: String) -> String { wrap(text, "1;36") }
  /// An id.
  func id(_ text: String) -> String { wrap(text, "33") }
  /// What matters less.
  func faint(_ text: String) -> String { wrap(text, "2") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
