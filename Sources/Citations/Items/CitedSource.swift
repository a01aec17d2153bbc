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

  /// A source with these cited proposals.
  package init(
    id: String, name: String, format: SourceFormat, metadata: SourceMetadata,
    proposals: [CitedProposal]
  ) {
    self.id = id
    self.name = name
    self.format = format
    self.metadata = metadata
    self.proposals = proposals
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

  /// A cited proposal of these parts.
  package init(
    id: String, text: String, prefix: String, suffix: String, scalars: Range<Int>,
    paragraph: Int, speaker: SpeakerMention?
  ) {
    self.id = id
    self.text = text
    self.prefix = prefix
    self.suffix = suffix
    self.scalars = scalars
    self.paragraph = paragraph
    self.speaker = speaker
  }
}
