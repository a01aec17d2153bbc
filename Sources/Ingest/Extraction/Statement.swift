/// A proposal or commitment in the tokens of one block, before it is given positions, ids and themes.
struct Statement: Sendable {
  var kind: Proposal.Kind
  var form: Proposal.Form
  /// The index of the block in the document.
  var block: Int
  /// The span and the cue, in UTF-8 bytes of the document's text.
  var span: Range<Int>
  var cue: Range<Int>
  var rule: String
  var confidence: Double
  var speaker: StatementSpeaker?
}

/// Who makes a statement.
struct StatementSpeaker: Sendable, Equatable {
  /// The entry in the document's registry.
  var index: Int
  /// How the statement came to this speaker, in a few words.
  var evidence: String
  /// The choice among candidates, nil where the words name the speaker.
  var choice: SpeakerChoice?
}
