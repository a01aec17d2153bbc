package import Ingest

/// Cited words, with all that is needed to find them again.
package struct Quotation: Sendable, Hashable {
  /// The id of the proposal, `p-…`.
  package var id: String
  /// The words.
  package var text: String
  /// What stands before them.
  package var prefix: String
  /// What stands after them.
  package var suffix: String
  /// Where they stand, in Unicode scalars of the source's text, end exclusive.
  package var scalars: Range<Int>
  /// The number of their paragraph, from 1.
  package var paragraph: Int
  /// The column or page that the source prints before them; nil where it prints none.
  package var printed: String?
  /// Who says them.
  package var speaker: SpeakerMention?

  /// A proposal that is cited, its words on one line each.
  init(_ proposal: CitedProposal) {
    id = proposal.id
    text = CleanLine.cleaned(proposal.text)
    prefix = proposal.prefix
    suffix = proposal.suffix
    scalars = proposal.scalars
    paragraph = proposal.paragraph
    printed = proposal.printed
    speaker = proposal.speaker.map { speaker in
      SpeakerMention(
        name: CleanLine.cleaned(speaker.name), classification: speaker.classification,
        roles: speaker.roles.compactMap(CleanLine.text), evidence: speaker.evidence)
    }
  }

  /// The words in quotation marks.
  var quoted: String { "\u{201C}\(text)\u{201D}" }

  /// Who said them in which role, the paragraph and the id: ` — Zhang Wei (deputy), para. 3 [p-…]`.
  var attribution: String {
    guard let speaker else { return ", \(place) [\(id)]" }
    let roles = speaker.roles.isEmpty ? "" : " (\(speaker.roles.joined(separator: "; ")))"
    return " \u{2014} \(speaker.name)\(roles), \(place) [\(id)]"
  }

  /// Where they stand in the source: `para. 3`, `col. 345, para. 3`.
  var place: String { (printed.map { $0 + ", " } ?? "") + "para. \(paragraph)" }

  /// Words and attribution on one line.
  var note: String { quoted + attribution }
}
