import Ingest

/// Readable keys for a list of sources: `tong-2024-rural-anchors`.
///
/// A key is made of the source alone, not of the words that happen to be cited, so that a list written again with more in
/// it keeps its keys: who it is by (its speaker or author, else the first person
/// who asks for something in it, else its publisher), the year,
/// and the first two telling words of the title.
enum CitationKeys {
  /// A key for each source, in their order; where two would be equal, both get the first letters of their ids.
  static func keys(of sources: [CitedSource]) -> [String] {
    var keys = sources.map(plainKey)
    for length in [6, 10] {
      let uses = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
      for place in keys.indices where uses[keys[place], default: 0] > 1 {
        keys[place] = plainKey(sources[place]) + "-" + sources[place].id.dropFirst(2).prefix(length)
      }
    }
    return keys
  }

  /// Who, when and what; a source of which nothing can be written in Latin letters goes by its id.
  private static func plainKey(_ source: CitedSource) -> String {
    let year = source.metadata.date.flatMap { CSLDate(iso: $0) }.map { String($0.iso.prefix(4)) }
    let what = tellingWords(source.metadata.title ?? fileName(source.name))
    let id = what.isEmpty ? [String(source.id.dropFirst(2).prefix(6))] : []
    return ([lead(of: source), year ?? "nd"] + what + id).filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  private static func lead(of source: CitedSource) -> String {
    let speaker =
      source.leadSpeaker ?? CitedSource.lead(among: source.proposals.compactMap(\.speaker))
    let names = [
      source.metadata.speaker.map { CSLName($0).lead },
      source.metadata.author.flatMap { AuthorLine.names($0).first?.lead },
      speaker.map { CSLName($0.name, classification: $0.classification).lead },
      source.metadata.publisher,
    ]
    let slugs = names.lazy.compactMap(\.self).map {
      tellingWords($0).joined(separator: "-")
    }
    return slugs.first { !$0.isEmpty } ?? "anon"
  }

  /// The last part of a path without its extension.
  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.dropLast().joined(separator: " ") : String(name)
  }

  /// The first two words of more than two letters that are not too common to tell anything; all count where fewer are.
  private static func tellingWords(_ text: String) -> [String] {
    let words = latinWords(text)
    let telling = words.filter { $0.count > 2 && !CitationWords.fillers.contains($0) }
    return Array((telling.count < min(2, words.count) ? words : telling).prefix(2))
  }

  private static func latinWords(_ text: String) -> [String] {
    FoldedWords(text).words.map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
  }
}
