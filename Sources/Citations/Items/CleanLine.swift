/// Text of a source as one line that no format has to fear.
enum CleanLine {
  /// Runs of white space and control characters as one space, none at the ends; nil when nothing remains.
  ///
  /// Marks that reorder what is shown are left out.
  static func text(_ text: String?) -> String? {
    guard let text else { return nil }
    let cleaned = self.cleaned(text)
    return cleaned.isEmpty ? nil : cleaned
  }

  /// As ``text(_:)``, empty when nothing remains.
  static func cleaned(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isGap = false
    for scalar in text.unicodeScalars where !isReordering(scalar) {
      if isBreaking(scalar) {
        isGap = !line.isEmpty
      } else {
        if isGap { line.append(" ") }
        isGap = false
        line.append(scalar)
      }
    }
    return String(line)
  }

  private static func isBreaking(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  private static func isReordering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
