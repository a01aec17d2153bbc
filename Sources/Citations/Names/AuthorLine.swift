/// The line under a headline that says who wrote it, which may name many.
enum AuthorLine {
  /// The names of a line such as `By Ana Silva, Jan van der Berg and John Smith`, in its order; a body that has "and"
  /// in its own name stays one.
  static func names(_ line: String) -> [CSLName] {
    let line = withoutLead(CleanLine.cleaned(line))
    guard !line.isEmpty else { return [] }
    let isOfBody = FoldedWords(line).hasAny(of: CitationWords.bodies)
    let parts = line.split { $0 == ";" || $0 == "、" || $0 == "；" }.flatMap { part in
      isOfBody ? [String(part)] : people(in: String(part))
    }
    return parts.map { CleanLine.cleaned($0) }.filter { !$0.isEmpty }.map { CSLName($0) }
  }

  private static func withoutLead(_ line: String) -> String {
    let lead = ["by ", "written by ", "记者 ", "记者：", "作者：", "文/"].first(
      where: line.lowercased().hasPrefix)
    return String(line.dropFirst(lead?.count ?? 0))
  }

  private static func people(in text: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    let all = text.split(separator: " ")
    for (place, word) in all.enumerated() {
      // `José Ruiz y Ramos` is one person, `José Ruiz y Ana Silva` are two.
      let isInName = word == "y" && (words.count < 2 || all.count - place < 3)
      if ["and", "&", "und", "et", "y"].contains(word.lowercased()) && !isInName {
        parts += listed(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    return parts + listed(words.joined(separator: " "))
  }

  /// Names that commas divide; `Silva, Ana` and `King, Jr.` are one name, `Ana Silva, Reuters` is a name and an agency.
  private static func listed(_ text: String) -> [String] {
    let parts = text.split(separator: ",").map { CleanLine.cleaned(String($0)) }.filter {
      !$0.isEmpty
    }
    let people = parts.filter { !FoldedWords($0).words.allSatisfy(CitationWords.press.contains) }
    let areWhole = people.count > 1 && people.allSatisfy { $0.contains(" ") }
    return areWhole ? people : [(people.isEmpty ? parts : people).joined(separator: ", ")]
  }
}
