import Ingest

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
    UnsafeScalar.isControl(scalar) || UnsafeScalar.isHiddenMark(scalar)
      || scalar.value == 0x2028 || scalar.value == 0x2029  // line and paragraph separators
  }
}
