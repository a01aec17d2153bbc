/// A proposal or promise found in one sentence of a speech: where it stands, how it was found and how sure that is.
package struct SpeechFinding: Sendable, Hashable {
  /// Asked for or promised.
  package var kind: Proposal.Kind
  /// The span that states what should be done, in UTF-8 bytes of the document's text, without final marks.
  package var span: Range<Int>
  /// The cue words, in bytes of the document's text; empty at the span's start where only the score decided.
  package var cue: Range<Int>
  /// The name of the family whose words stand there ("should", "urge-to"), or "sentence-score" where none does.
  package var rule: String
  /// The doubts that were raised and outweighed, by name.
  package var doubts: [String]
  /// The share of findings like this that were right on annotated speeches, 0 to 1.
  package var confidence: Double
  /// Who is reported to ask, in bytes of the document's text, where the sentence itself names a person with a title or
  /// "the report/committee/Member …"; nil means the speaker of the paragraph.
  package var reporter: Range<Int>?
}
