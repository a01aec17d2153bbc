package import Ingest

/// A source to cite, with the proposals that are cited from it.
package struct CitedSource: Sendable {
  /// The id of the source, `d-…`.
  package var id: String
  /// The name it was ingested under, a path or a record's id.
  package var name: String
  /// How it was read.
  package var format: SourceFormat
  /// Title, date, publisher and the like.
  package var metadata: SourceMetadata
  /// The cited proposals, in order of place.
  package var proposals: [CitedProposal]
  /// Who the source is about, cited or not: ``lead(among:)`` of all its proposals; nil where that is not known.
  package var leadSpeaker: SpeakerMention?

  /// A source with these cited proposals.
  package init(
    id: String, name: String, format: SourceFormat, metadata: SourceMetadata,
    proposals: [CitedProposal], leadSpeaker: SpeakerMention? = nil
  ) {
    self.id = id
    self.name = name
    self.format = format
    self.metadata = metadata
    self.proposals = proposals
    self.leadSpeaker = leadSpeaker
  }

  /// The first of these speakers who is a person with a name that comes apart, else the first body.
  package static func lead(among speakers: [SpeakerMention]) -> SpeakerMention? {
    let person = speakers.first { speaker in
      if case .person = CSLName(speaker.name, classification: speaker.classification) {
        return true
      }
      return false
    }
    return person ?? speakers.first { $0.classification == .organisation } ?? speakers.first
  }

  /// Adds those proposals that are not among the cited ones yet, and keeps the order of place.
  mutating func add(_ more: [CitedProposal]) {
    let known = Set(proposals.map(\.id))
    proposals += more.filter { !known.contains($0.id) }
    proposals.sort {
      ($0.scalars.lowerBound, $0.scalars.upperBound, $0.id)
        < ($1.scalars.lowerBound, $1.scalars.upperBound, $1.id)
    }
  }
}

/// What of a proposal a citation needs.
package struct CitedProposal: Sendable {
  /// The id of the proposal, `p-…`.
  package var id: String
  /// Its words, white space collapsed.
  package var text: String
  /// Up to 48 scalars before it.
  package var prefix: String
  /// Up to 48 scalars after it.
  package var suffix: String
  /// Where it stands, in Unicode scalars of the source's text, end exclusive.
  package var scalars: Range<Int>
  /// The number of its paragraph in the source, from 1.
  package var paragraph: Int
  /// Who asks or promises.
  package var speaker: SpeakerMention?
  /// The column or page that the source prints before it (`col. 345`); nil where it prints none.
  package var printed: String?

  /// A cited proposal of these parts.
  package init(
    id: String, text: String, prefix: String, suffix: String, scalars: Range<Int>,
    paragraph: Int, speaker: SpeakerMention?, printed: String? = nil
  ) {
    self.printed = printed
    self.id = id
    self.text = text
    self.prefix = prefix
    self.suffix = suffix
    self.scalars = scalars
    self.paragraph = paragraph
    self.speaker = speaker
  }
}
