package import Ingest

/// A name as CSL takes it apart.
package enum CSLName: Sendable, Hashable {
  /// A person's family and given names, in whichever order they are written, and a part such as `Jr.`.
  case person(family: String, given: String, suffix: String? = nil)
  /// A body, or a name that cannot be taken apart with certainty.
  case literal(String)

  /// The name with the family name first, as reference lists print it.
  package var inverted: String {
    switch self {
    case .person(let family, let given, let suffix):
      "\(family), \(given)" + (suffix.map { ", \($0)" } ?? "")
    case .literal(let name): name
    }
  }

  /// As ``inverted``, a Chinese name without the comma that only programs need.
  var listed: String {
    if case .person(let family, let given, nil) = self, HanName.family(of: family + given) != nil {
      return family + given
    }
    return inverted
  }

  /// The words that a list is sorted by and a key begins with: the family name without its particles, or a whole
  /// name without its titles.
  package var lead: String {
    switch self {
    case .person(let family, _, _):
      let words = family.split(separator: " ")
      let name = words.dropLast().drop { CitationWords.particles.contains($0.lowercased()) }
      return (name + words.suffix(1)).joined(separator: " ")
    case .literal(let name): return PrintedName(name).withoutTitles.joined(separator: " ")
    }
  }

  /// Takes a printed name apart: honorifics, seats and honours fall away, `SMITH, John`, `LIANG Qianjuan`, Chinese
  /// family-first names and plain `Given Family` are told apart; a body, a peer or a single word stays whole.
  package init(_ printed: String, classification: SpeakerMention.Class = .unknown) {
    let line = CleanLine.cleaned(printed)
    self =
      classification == .organisation ? .literal(line) : PrintedName(line).parts ?? .literal(line)
  }
}
