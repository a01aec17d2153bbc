/// A person or body as one source names it.
package struct SpeakerMention: Sendable, Hashable {
  /// What sort of speaker it is, by the roles that the source prints.
  package enum Class: String, Sendable, CaseIterable {
    case representative, expert, organisation, unknown
  }

  /// The fullest name that the source prints.
  package var name: String
  /// What sort of speaker.
  package var classification: Class
  /// Every role that the source prints for this name, as printed, in order, without repeats.
  package var roles: [String]
  /// How the name was found, in a few words (`named before "suggested"`, `turn label`, `surname of …`).
  package var evidence: String

  /// A mention of these parts.
  package init(name: String, classification: Class, roles: [String], evidence: String) {
    self.name = name
    self.classification = classification
    self.roles = roles
    self.evidence = evidence
  }
}
