import Foundation
import TestSupport

/// A command that changes a base, made up at random.
struct Deed {
  /// What it is, for the figures.
  var name: String
  /// The command line.
  var arguments: [String]
}

/// Makes up texts and commands, the same for the same seed.
struct DeedMaker {
  private var random: SeededRandom
  private var written = 0

  init(_ random: SeededRandom) { self.random = random }

  /// A random number below a limit.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// A random share, 0 to 1.
  mutating func share() -> Double { Double.random(in: 0..<1, using: &random) }

  /// The next command for a base that holds these sources and proposals, its inputs written.
  mutating func next(for victim: Victim) throws -> Deed {
    let sources =
      try Picture(of: victim.base).sources.isEmpty
      ? [] : try victim.names("SELECT name FROM sources ORDER BY name")
    guard sources.count > 20 else { return try ingest(into: victim) }
    switch below(10) {
    case 0, 1:
      let gone = (0...below(5)).map { _ in sources[below(sources.count)] }
      return Deed(name: "remove", arguments: ["remove"] + Array(Set(gone)).sorted())
    case 2, 3:
      let ids = try victim.names("SELECT id FROM proposals ORDER BY id")
      guard !ids.isEmpty else { return try ingest(into: victim) }
      let chosen = (0...below(4)).map { _ in ids[below(ids.count)] }
      return Deed(
        name: "review",
        arguments: ["review"] + Array(Set(chosen)).sorted() + [
          below(2) == 0 ? "--accept" : "--reject", "--by", "Reader \(below(9))",
        ])
    case 4:
      let speakers = try victim.names("SELECT id FROM speakers ORDER BY id")
      return Deed(
        name: "alias",
        arguments: ["alias", "Nick \(below(40))", speakers[below(speakers.count)]])
    default: return try ingest(into: victim)
    }
  }

  /// Reads new records, and some that are there with other words.
  mutating func ingest(into victim: Victim) throws -> Deed {
    written += 1
    let file = "records-\(written).jsonl"
    let lines = (0..<(10 + below(60))).map { _ in record() }
    let text = Data((lines.joined(separator: "\n") + "\n").utf8)
    try text.write(to: victim.folder.appending(path: file))
    return Deed(
      name: "ingest", arguments: ["ingest", "--quiet", "--jobs", "\(1 + below(2))", file])
  }

  private mutating func record() -> String {
    let sentences = (0..<(1 + below(6))).map { _ in sentence() }.joined(separator: " ")
    return """
      {"id":"speech-\(below(600))","speaker":"\(Self.first[below(Self.first.count)]) \
      \(Self.last[below(Self.last.count)])","date":"20\(10 + below(15))-0\(1 + below(9))-1\(below(10))",\
      "source":"assembly","text":"\(sentences)"}
      """
  }

  private mutating func sentence() -> String {
    let thing = Self.things[below(Self.things.count)]
    let place = Self.places[below(Self.places.count)]
    switch below(4) {
    case 0: return "We should build more \(thing) in the \(place)."
    case 1: return "I urge the government to pay for \(thing) near the \(place)."
    case 2: return "The \(place) had \(1 + below(900)) \(thing) last year."
    default: return "It is late — the \(thing) of the \(place) are “old”."
    }
  }

  private static let first = ["Ana", "Bruno", "Clara", "Dora", "Emil", "Fadi", "Gita", "Hugo"]
  private static let last = ["Silva", "Costa", "Reis", "Nunes", "Lopes", "Sousa", "Melo", "Dias"]
  private static let things = ["schools", "roads", "wells", "clinics", "bridges", "trees", "buses"]
  private static let places = ["valley", "harbour", "upper town", "villages", "north", "hills"]
}
