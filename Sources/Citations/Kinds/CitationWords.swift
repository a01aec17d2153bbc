import Ingest

/// The words that tell what a source is and what stands around a name, from citation-words.txt.
enum CitationWords {
  static let press = set("press")
  static let parliaments = lines("parliament")
  static let parliamentHosts = set("parliament-host")
  static let governmentHosts = set("government-host")
  static let bodies = set("body")
  static let reports = set("report")
  static let honorifics = set("honorific")
  static let peerages = set("peerage")
  static let royals = set("royal")
  static let postNominals = set("post-nominal")
  static let suffixes = set("suffix")
  static let particles = set("particle")
  static let fillers = set("filler")

  private static let groups = EmbeddedTable(named: "citation-words.txt").groups

  private static func lines(_ name: String) -> [String] {
    groups.filter { $0.name == name }.flatMap(\.lines)
  }

  private static func set(_ name: String) -> Set<String> {
    Set(lines(name).flatMap { $0.split(separator: " ").map(String.init) })
  }
}
