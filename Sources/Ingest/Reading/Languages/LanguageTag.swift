/// Language tags as files write them.
enum LanguageTag {
  /// The first BCP 47 tag of these words, in lower case and with hyphens (`en_GB, de` gives `en-gb`); nil when they
  /// are no tag.
  static func tag(in words: String) -> String? {
    let first = words.utf8.split(separator: 0x2C).first ?? words.utf8[...]
    let tag = first.filter { $0 > 0x20 }.map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 == 0x5F ? 0x2D : $0
    }
    let parts = tag.split(separator: 0x2D)
    guard let language = parts.first, (2...3).contains(language.count) else { return nil }
    let isTag = parts.allSatisfy { part in
      part.count <= 8
        && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    return isTag ? String(decoding: tag, as: UTF8.self) : nil
  }
}
