import Ingest

/// Readable keys for a list of sources: `tong-2024-rural-anchors`.
enum CitationKeys {
  /// A key for each source, in their order; where two would be equal, both get the first letters of their ids.
  static func keys(of sources: [CitedSource]) -> [String] {
    let plain = sources.map(plainKey)
    var uses: [String: Int] = [:]
    for key in plain { uses[key, default: 0] += 1 }
    return zip(plain, sources).map { key, source in
      uses[key, default: 0] > 1 ? "\(key)-\(source.id.dropFirst(2))" : key
    }
  }

  private static func plainKey(_ source: CitedSource) -> String {
    let metadata = source.metadata
    let year = metadata.date.map { String($0.prefix(4)) } ?? "nd"
    let parts = [lead(of: source), year] + titleWords(metadata.title ?? source.name)
    return parts.filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// Who the containing document is by: its speaker or author, else the first person it quotes, else its publisher.
  private static func lead(of source: CitedSource) -> String {
    let metadata = source.metadata
    if let author = metadata.speaker ?? metadata.author {
      return slug(CSLName(author).sortName)
    }
    if let publisher = metadata.publisher { return words(publisher).first ?? "" }
    return "anon"
  }

  private static func titleWords(_ title: String) -> [String] {
    let significant = words(title).filter { $0.count > 2 && !fillers.contains($0) }
    return Array((significant.isEmpty ? words(title) : significant).prefix(2))
  }

  private static func slug(_ text: String) -> String { words(text).joined(separator: "-") }

  /// The ASCII words of a text, lower case; letters with marks lose them, other scripts are left out.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if let letter = ASCIIFolding.letters(of: scalar) {
        word += letter
      } else if !word.isEmpty && scalar != "'" && scalar != "\u{2019}" {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let fillers: Set<String> = [
    "the", "and", "for", "from", "with", "that", "this", "into", "how", "are", "was", "who", "what",
    "its", "their", "txt", "html", "htm",
  ]
}
