/// BCP 47 language tags in the letters that programs expect.
enum LanguageTag {
  /// `en-ie` as `en-IE`, `zh-hant-tw` as `zh-Hant-TW` (RFC 5646, section 2.1.1).
  static func conventional(_ tag: String) -> String {
    let parts = tag.lowercased().split(separator: "-")
    let cased = parts.enumerated().map { place, part in
      if place == 0 { return String(part) }
      switch part.count {
      case 2: return part.uppercased()
      case 4: return part.prefix(1).uppercased() + part.dropFirst()
      default: return String(part)
      }
    }
    return cased.joined(separator: "-")
  }
}
