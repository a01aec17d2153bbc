/// A person's name with all that is printed around it.
struct PrintedName {
  private let segments: [[Substring]]
  private let suffix: String?

  /// A name on one line.
  init(_ line: String) {
    var segments = Self.withoutParenthesis(line).split(separator: ",").map {
      $0.split(separator: " ")
    }
    var suffix: String?
    Self.strip(&segments, suffix: &suffix)
    self.segments = segments.filter { !$0.isEmpty }
    self.suffix = suffix
  }

  /// The words of the name without the titles before it.
  var withoutTitles: [String] {
    let words = segments.first ?? []
    let name = words.drop { Self.isTitle($0) }
    return (name.isEmpty ? words[...] : name).map(String.init)
  }

  /// Family and given names, or the whole name without what stands around it; nil when there is no word.
  var parts: CSLName? {
    guard let first = segments.first else { return nil }
    let all = segments.map { $0.joined(separator: " ") }
    let isRoyal = first.dropLast().contains { CitationWords.royals.contains($0.lowercased()) }
    if isRoyal || segments.joined().contains(where: Self.isOfBody) {
      return .literal(all.joined(separator: ", "))
    }
    let words = withoutTitles
    if !segments.joined().allSatisfy({ $0.contains(where: \.isLetter) }) {
      return .literal(all.joined(separator: ", "))
    }
    if segments.count > 1 {
      let given = all.dropFirst().joined(separator: ", ")
      return .person(family: words.joined(separator: " "), given: given, suffix: suffix)
    }
    let isPeer = first.contains { CitationWords.peerages.contains($0.lowercased()) }
    return isPeer && words.count == 1 ? .literal(all[0]) : Self.person(words, suffix: suffix)
  }

  private static func person(_ words: [String], suffix: String?) -> CSLName {
    let whole = words.joined(separator: " ")
    if words.count == 1, let family = HanName.family(of: whole) {
      return .person(family: family, given: String(whole.dropFirst(family.count)), suffix: suffix)
    }
    guard (2...4).contains(words.count), words.last?.first?.isLowercase == false,
      words.count != 3 || !["y", "e"].contains(words[1]),
      !HanName.isMixed(words),
      words.count == 2 || !words.allSatisfy(isShouted)
    else { return .literal(whole) }
    let isFamilyFirst =
      isShoutedFamily(words[0]) && !words.dropFirst().contains(where: isShouted)
      || HanName.isRomanised(words)
    let family = isFamilyFirst ? words.prefix(1) : familyWords(words)
    let given = isFamilyFirst ? words.dropFirst() : words.dropLast(family.count)
    // A small word among given names is of no certain side (`Minister for Education`, `Heydar oglu`).
    if given.contains(where: { $0.first?.isLowercase == true }) { return .literal(whole) }
    return .person(
      family: family.joined(separator: " "), given: given.joined(separator: " "), suffix: suffix)
  }

  /// The last word with the particles before it (`van der Berg`).
  private static func familyWords(_ words: [String]) -> ArraySlice<String> {
    var start = words.count - 1
    while start > 1, CitationWords.particles.contains(words[start - 1].lowercased()) { start -= 1 }
    // Two family names joined as in Spanish (`José Ortega y Gasset`).
    if start > 2, ["y", "e"].contains(words[start - 1]) { start -= 2 }
    return words[start...]
  }

  /// A family name in capitals; two capitals are initials (`AA Rahim`) unless they are one of the known (`LI Jun`).
  private static func isShoutedFamily(_ word: String) -> Bool {
    isShouted(word) && (word.count > 2 || HanName.isFamily(word))
  }

  private static func isShouted(_ word: String) -> Bool {
    word.count > 1 && word == word.uppercased() && word != word.lowercased()
  }
}

extension PrintedName {
  /// `Ana Silva (Leeds)` without the seat; `The Minister (Mr Tan Theng Chiang)` is the name inside.
  private static func withoutParenthesis(_ line: String) -> Substring {
    guard let open = line.firstIndex(of: "("), open > line.startIndex else { return line[...] }
    let inside = line[line.index(after: open)...].prefix { $0 != ")" }
    let isName = inside.split(separator: " ").first.map {
      CitationWords.honorifics.contains(bare($0))
    }
    return isName == true && inside.contains(" ") ? inside : line[..<open]
  }

  /// Takes honours and seats off the end (`MP`, `OBE`) and keeps a part such as `Jr.` aside.
  private static func strip(_ segments: inout [[Substring]], suffix: inout String?) {
    while let word = segments.last?.last {
      let isOnly = segments.count == 1 && segments[0].count < 3
      if CitationWords.suffixes.contains(bare(word)) && !isOnly {
        suffix = String(word)
      } else if !isPostNominal(word) || segments.count == 1 && segments[0].count < 2 {
        return
      }
      segments[segments.count - 1].removeLast()
      if segments[segments.count - 1].isEmpty { segments.removeLast() }
    }
  }

  /// Honours are printed in capitals, or with one small letter (`PhD`).
  private static func isPostNominal(_ word: Substring) -> Bool {
    CitationWords.postNominals.contains(bare(word)) && word.filter(\.isUppercase).count > 1
  }

  private static func isTitle(_ word: Substring) -> Bool {
    CitationWords.honorifics.contains(bare(word)) || CitationWords.peerages.contains(bare(word))
  }

  private static func isOfBody(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return ["of", "and", "&"].contains(word) || CitationWords.bodies.contains(word)
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." }
  }
}
