package import Ingest

/// A speaker of the base, by id.
package struct SpeakerReference: Sendable, Hashable {
  /// The id, `s-` and ten characters, from the name.
  package var id: String
  /// The name that the base shows.
  package var name: String
  /// What sort of speaker most sources make of them.
  package var classification: SpeakerMention.Class

  /// A speaker of this id.
  package init(id: String, name: String, classification: SpeakerMention.Class) {
    self.id = id
    self.name = name
    self.classification = classification
  }
}
