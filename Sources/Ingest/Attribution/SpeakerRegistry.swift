/// A person or body of a document.
struct Speaker: Sendable {
  enum Kind: UInt8, Sendable { case person, body, group }

  var kind: Kind
  /// The fullest name that the document prints.
  var name: String
  /// The words of the name in lower case.
  var parts: [String]
  /// The abbreviation that is printed in brackets after the name.
  var abbreviation: String?
  /// Roles as printed, in order, without repeats.
  var roles: [String] = []
  /// How it was found.
  var evidence: String
  /// What a title or noun beside the name says.
  var titledGender: Gender?

  /// By a title or noun beside the name, else by the given name; looked up only where a pronoun asks for it.
  var gender: Gender? {
    guard titledGender == nil, kind == .person, let first = parts.first else { return titledGender }
    return GivenNames.embedded.gender(of: first)
  }

  /// A body that is named by its subject in lower case: "portfolio committee on basic education".
  var hasSubject = false

  /// A body or group without a name: "parents", "the ministry".
  var isCrowd: Bool {
    kind != .person && !hasSubject && !name.utf8.dropFirst().contains { (65...90).contains($0) }
      && (kind == .group || name.utf8.first.map { !(65...90).contains($0) } ?? true)
  }

  /// The noun that the name of a body turns on: "committee" of "House Committee on Works", "house" of "House of Representatives".
  func head(_ lexicon: ReportLexicon) -> String {
    let stop = parts.firstIndex {
      let number = Vocabulary.embedded.number(of: $0)
      return lexicon.words.has(number, lexicon.bits.preposition)
    }
    return stop.map { $0 > 0 ? parts[$0 - 1] : parts[0] } ?? parts.last ?? ""
  }

  /// A minister, or a body that governs: more often asked than asking.
  func isGovernment(_ lexicon: ReportLexicon) -> Bool {
    let words = kind == .person ? roles.flatMap { SpeakerRegistry.parts(of: $0) } : parts
    return words.contains {
      lexicon.roles.has(Vocabulary.embedded.number(of: $0), lexicon.bits.government)
    }
  }

  /// The name as the document introduces it, its abbreviation in brackets: "Nordic Water Board (NWB)".
  var fullName: String {
    guard let abbreviation, kind == .body, abbreviation != name else { return name }
    return "\(name) (\(abbreviation))"
  }
}

/// Everybody whom a document names as a possible speaker: one entry a person or body.
///
/// A later, shorter mention (the surname, the family name of a Chinese name, one given name) finds the one entry whose name
/// holds all its words; where two share them, the one mentioned last.
struct SpeakerRegistry: Sendable {
  private(set) var speakers: [Speaker] = []
  /// What was said of them so far.
  var ledger = SpeakerLedger()
  /// The order of last mention: higher is later.
  private var lastSeen: [Int] = []
  private var clock = 0
  private var acronyms: [String: Int] = [:]
  /// Of many speakers those that a name can mean; nil for few.
  private var names: SpeakerIndex?

  /// Notes that a speaker is mentioned now.
  mutating func touch(_ index: Int) {
    clock += 1
    lastSeen[index] = clock
    names?.note(index, speakers[index])
  }

  mutating func addRole(_ role: String, to index: Int) {
    guard !role.isEmpty, !speakers[index].roles.contains(role) else { return }
    speakers[index].roles.append(role)
  }

  /// A title or noun beside the name says whether it is a woman or a man; the first one counts.
  mutating func noteGender(_ gender: Gender, of index: Int) {
    if speakers[index].titledGender == nil { speakers[index].titledGender = gender }
  }

  /// The body is known by its subject, though the name has no capitals.
  mutating func noteSubject(of index: Int) { speakers[index].hasSubject = true }

  mutating func setAcronym(_ acronym: String, of index: Int) {
    acronyms[acronym.lowercased()] = index
    if speakers[index].abbreviation == nil { speakers[index].abbreviation = acronym }
  }

  /// Some body has an abbreviation.
  var hasAbbreviations: Bool { !acronyms.isEmpty }

  /// "A, B and C": those who are named together.
  func names(of people: [Int]) -> String {
    let names = people.map { speakers[$0].name }
    guard names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  /// The body of this abbreviation.
  func speaker(abbreviated word: String) -> Int? { acronyms[word.lowercased()] }

  /// The words of a name in lower case, without final full stops.
  static func parts(of name: String) -> [String] {
    let bytes = Array(name.utf8)
    return UTF8Text.isASCII(bytes) ? parts(ofASCII: bytes) : parts(ofAny: name)
  }

  private static func parts(ofASCII name: [UInt8]) -> [String] {
    name.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }.map { part in
      let word = part.last == UInt8(ascii: ".") ? part.dropLast() : part
      return String(decoding: word.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
  }

  static func parts(ofAny name: String) -> [String] {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "\"" || $0 == "“" || $0 == "”" })
      .map { $0.last == "." ? String($0.dropLast()) : String($0) }
  }

  /// The entry of this name, made when there is none.
  mutating func add(_ name: String, _ kind: Speaker.Kind, evidence: String) -> Int {
    let parts = Self.parts(of: name)
    if let known = find(name, parts, kind) {
      if parts.count > speakers[known].parts.count {
        speakers[known].name = name
        speakers[known].parts = parts
        names?.insert(known, speakers[known], lastSeen)
      }
      return known
    }
    speakers.append(Speaker(kind: kind, name: name, parts: parts, evidence: evidence))
    lastSeen.append(0)
    names?.insert(speakers.count - 1, speakers[speakers.count - 1], lastSeen)
    touch(speakers.count - 1)
    if speakers.count == SpeakerIndex.least {
      names = SpeakerIndex(speakers, lastSeen)
    }
    return speakers.count - 1
  }

  /// The body that was named most often so far, three times at least: it speaks where a release says "we".
  var mostNamedBody: Int? {
    let bodies = speakers.indices.filter {
      speakers[$0].kind == .body && !speakers[$0].isCrowd && ledger[$0].mentions > 2
    }
    return bodies.max { (ledger[$0].mentions, $1) < (ledger[$1].mentions, $0) }
  }

  /// The person that was named most often so far; of equals the first.
  var mostNamedPerson: Int? {
    speakers.indices.filter { speakers[$0].kind == .person && ledger[$0].mentions > 0 }
      .max { (ledger[$0].mentions, $1) < (ledger[$1].mentions, $0) }
  }

  /// The entry whose name has all the words of this one, or whose words are all in it.
  func find(_ name: String, _ kind: Speaker.Kind) -> Int? {
    find(name, Self.parts(of: name), kind)
  }

  private func find(_ name: String, _ parts: [String], _ kind: Speaker.Kind) -> Int? {
    if kind != .person, let known = acronyms[name.lowercased()] { return known }
    guard !parts.isEmpty else { return nil }
    guard let names else { return likest(parts, kind, among: speakers.indices) }
    return likest(parts, kind, among: names.candidates(for: parts, kind).sorted())
  }

  /// The one of exactly these words, else the one mentioned last of those they fit.
  private func likest(
    _ parts: [String], _ kind: Speaker.Kind, among candidates: some Sequence<Int>
  ) -> Int? {
    var best: Int?
    for index in candidates where speakers[index].kind == kind {
      guard matches(parts, speakers[index]) else { continue }
      let isExact = speakers[index].parts == parts
      if let found = best, lastSeen[found] > lastSeen[index], !isExact { continue }
      if let found = best, speakers[found].parts == parts { continue }
      best = index
    }
    return best
  }

  private func matches(_ parts: [String], _ speaker: Speaker) -> Bool {
    if parts == speaker.parts { return true }
    switch speaker.kind {
    case .group: return false
    case .body:
      return parts.count < speaker.parts.count && parts.count > 1
        && speaker.parts.suffix(parts.count).elementsEqual(parts)
    case .person:
      if parts.count <= speaker.parts.count {
        // One short word alone must be the first or the last word of the name.
        if parts.count == 1 { return speaker.parts.contains(parts[0]) && parts[0].utf8.count > 1 }
        return parts.allSatisfy { speaker.parts.contains($0) }
      }
      return speaker.parts.count > 1 && speaker.parts.allSatisfy { parts.contains($0) }
    }
  }
}
