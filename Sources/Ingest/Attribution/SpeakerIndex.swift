/// Finds, among many speakers of a document, the few that a name can mean, so that the time a document takes does not grow as the square
/// of the people in it.
struct SpeakerIndex: Sendable {
  /// From how many speakers on looking each of them through is slower.
  static let least = 64
  /// The most different words of a name whose every choice is looked up.
  private static let mostWords = 8

  private struct Key: Hashable {
    var kind: Speaker.Kind
    var text: String
  }

  private var exact: [Key: Int] = [:]
  private var byWord: [Key: [Int]] = [:]
  private var byWords: [Key: [Int]] = [:]
  private var latest: [Key: Int] = [:]

  /// An index of speakers; of those mentioned later `lastSeen` is higher.
  init(_ speakers: [Speaker], _ lastSeen: [Int]) {
    for (index, speaker) in speakers.enumerated() { insert(index, speaker, lastSeen) }
  }

  /// Takes in a speaker that is new, or whose name has more words now.
  mutating func insert(_ index: Int, _ speaker: Speaker, _ lastSeen: [Int]) {
    exact[Key(kind: speaker.kind, text: Self.joined(speaker.parts))] = index
    if speaker.kind == .group { return }
    let words = Self.words(of: speaker.parts)
    for word in words { byWord[Key(kind: speaker.kind, text: word), default: []].append(index) }
    guard speaker.kind == .person else { return }
    byWords[Key(kind: .person, text: Self.joined(words)), default: []].append(index)
    for word in words {
      let key = Key(kind: .person, text: word)
      if latest[key].map({ lastSeen[$0] < lastSeen[index] }) ?? true { latest[key] = index }
    }
  }

  /// Notes that a speaker was mentioned last.
  mutating func note(_ index: Int, _ speaker: Speaker) {
    guard speaker.kind == .person else { return }
    for word in Self.words(of: speaker.parts) { latest[Key(kind: .person, text: word)] = index }
  }

  /// Those among which every speaker is that a name of these words means, without one that another, mentioned later, stands before.
  func candidates(for parts: [String], _ kind: Speaker.Kind) -> Set<Int> {
    var found: Set<Int> = []
    if let index = exact[Key(kind: kind, text: Self.joined(parts))] { found.insert(index) }
    if kind == .group || parts.isEmpty { return found }
    if kind == .person, parts.count == 1 {
      if let index = latest[Key(kind: kind, text: parts[0])] { found.insert(index) }
    } else {
      let lists = parts.map { byWord[Key(kind: kind, text: $0)] ?? [] }
      found.formUnion(lists.min { $0.count < $1.count } ?? [])
      if kind == .person { found.formUnion(shorter(than: parts, lists)) }
    }
    return found
  }

  /// The people whose names are made of some of these words.
  private func shorter(than parts: [String], _ lists: [[Int]]) -> Set<Int> {
    let words = Self.words(of: parts)
    guard words.count <= Self.mostWords else { return Set(lists.joined()) }
    var found: Set<Int> = []
    for choice in 1..<(1 << words.count) {
      let chosen = words.indices.filter { choice >> $0 & 1 == 1 }.map { words[$0] }
      found.formUnion(byWords[Key(kind: .person, text: Self.joined(chosen))] ?? [])
    }
    return found
  }

  private static func words(of parts: [String]) -> [String] { Array(Set(parts)).sorted() }

  private static func joined(_ parts: [String]) -> String { parts.joined(separator: " ") }
}
