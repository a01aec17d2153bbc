import Ingest

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
    for scalar in text.unicodeScalars where !UnsafeScalar.isHiddenMark(scalar) {
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
    scalar.properties.isWhitespace || UnsafeScalar.isControl(scalar)
  }
}
