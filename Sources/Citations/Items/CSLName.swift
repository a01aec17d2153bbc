package import Ingest

/// A name as CSL takes it apart.
package enum CSLName: Sendable, Hashable {
  /// A person's family and given names, in whichever order they are written.
  case person(family: String, given: String)
  /// A body, or a name that cannot be taken apart with certainty.
  case literal(String)

  /// The name as a heading sorts it: the family name of a person, else the whole.
  package var sortName: String {
    switch self {
    case .person(let family, _): family
    case .literal(let name): name
    }
  }

  /// The name with the family name first, as reference lists print it.
  package var inverted: String {
    switch self {
    case .person(let family, let given): "\(family), \(given)"
    case .literal(let name): name
    }
  }

  /// Takes a printed name apart: honorifics fall away, `SMITH, John`, `LIANG Qianjuan`, Chinese family-first
  /// names and plain `Given Family` are told apart; a body or a single word stays whole.
  package init(_ printed: String, classification: SpeakerMention.Class = .unknown) {
    let words = Self.words(of: printed)
    if classification == .organisation || words.count < 2 || words.count > 4 {
      self = Self.whole(words, printed: printed)
    } else if let comma = words.firstIndex(where: { $0.hasSuffix(",") }) {
      self = Self.inverted(words, comma: comma)
    } else if words.contains(where: { Self.bodyWords.contains($0.lowercased()) }) {
      self = .literal(printed)
    } else {
      self = Self.person(words)
    }
  }

  private static func whole(_ words: [String], printed: String) -> CSLName {
    let name = words.isEmpty ? printed : words.joined(separator: " ")
    guard words.count == 1, let family = HanName.family(of: name) else { return .literal(name) }
    return .person(family: family, given: String(name.dropFirst(family.count)))
  }

  private static func inverted(_ words: [String], comma: Int) -> CSLName {
    let family = words[...comma].joined(separator: " ").dropLast()
    let given = words[(comma + 1)...].joined(separator: " ")
    return given.isEmpty ? .literal(String(family)) : .person(family: String(family), given: given)
  }

  private static func person(_ words: [String]) -> CSLName {
    let isFamilyFirst =
      isShouted(words[0]) && !words.dropFirst().contains(where: isShouted)
      || HanName.isRomanised(words)
    let family = isFamilyFirst ? words[0] : familyWords(words).joined(separator: " ")
    let rest = isFamilyFirst ? words.dropFirst() : words.dropLast(familyWords(words).count)
    return .person(family: family, given: rest.joined(separator: " "))
  }

  /// The last word with the particles before it (`van der Berg`).
  private static func familyWords(_ words: [String]) -> ArraySlice<String> {
    var start = words.count - 1
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    return words[start...]
  }

  private static func isShouted(_ word: String) -> Bool {
    word.count > 1 && word == word.uppercased() && word != word.lowercased()
  }

  private static func words(of printed: String) -> [String] {
    var words = printed.split(whereSeparator: \.isWhitespace).map(String.init)
    while words.count > 1,
      honorifics.contains(words[0].lowercased().filter { $0 != "." })
    {
      words.removeFirst()
    }
    return words
  }

  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness",
    "hon", "the", "rt", "senator", "madam",
  ]
  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ten",
    "ter", "bin", "al",
  ]
  private static let bodyWords: Set<String> = [
    "committee", "council", "party", "ministry", "department", "commission", "parliament", "house",
    "association", "federation", "union", "group", "government", "delegation", "members", "of",
    "and", "office", "bureau", "assembly", "senate",
  ]
}
