/// Makes text from a source harmless on a terminal.
enum SafeText {
  /// The text without control characters, escape sequences and bidirectional overrides; tabs and line breaks become spaces.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        safe.append(" ")
      } else if !isUnsafe(scalar) {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// Whether a scalar can move the cursor, change colours or reorder what is shown.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true  // C0, delete, C1
    case 0x200E, 0x200F, 0x061C: true  // directional marks
    case 0x202A...0x202E, 0x2066...0x2069: true  // embeddings, overrides, isolates
    case 0x2028, 0x2029: true  // line and paragraph separators
    case 0xFEFF, 0xFFF9...0xFFFB: true  // byte order mark, interlinear annotation
    default: false
    }
  }
}
