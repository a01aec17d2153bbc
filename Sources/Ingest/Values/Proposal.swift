/// A span of a source that asks for an action or promises one, with who, how and why we think so.
package struct Proposal: Sendable, Hashable {
  /// Asked for, or promised by the speaker's own side.
  package enum Kind: String, Sendable, CaseIterable { case proposal, commitment }

  /// How the source puts it.
  package enum Form: String, Sendable, CaseIterable {
    /// Inside quotation marks.
    case direct
    /// Reported without quotation marks.
    case indirect
    /// Partly quoted.
    case mixed
    /// "It is recommended that …".
    case impersonal
    /// First person in a speech, a turn or a signed piece.
    case own
  }

  /// The id, `p-` and ten characters of Crockford base32, from source digest, place and kind.
  package var id: String
  /// Asked for or promised.
  package var kind: Kind
  /// How the source puts it.
  package var form: Form
  /// The words of the span, runs of white space as one space; nothing else is changed.
  package var text: String
  /// Where it stands, in Unicode scalars of the source's text, end exclusive.
  package var scalars: Range<Int>
  /// The same place in UTF-8 bytes of ``SourceDocument/text``.
  package var bytes: Range<Int>
  /// Up to 48 scalars before the span, white space collapsed.
  package var prefix: String
  /// Up to 48 scalars after the span, white space collapsed.
  package var suffix: String
  /// Who asks or promises; nil where the source names nobody.
  package var speaker: SpeakerMention?
  /// The words that show that it is a proposal, as printed, white space collapsed.
  package var cue: String
  /// The name of the rule that found it.
  package var rule: String
  /// The share of proposals found like this that were right on annotated text, 0 to 1.
  package var confidence: Double
  /// The nearest heading above it.
  package var section: String?
  /// Its themes: the best major topic, its best subtopic, the second major topic; at most three.
  package var themes: [ThemeMatch]
  /// The index of its passage in ``Extraction/passages``.
  package var passage: Int

  /// A proposal of these parts.
  package init(
    id: String, kind: Kind, form: Form, text: String, scalars: Range<Int>, bytes: Range<Int>,
    prefix: String, suffix: String, speaker: SpeakerMention?, cue: String, rule: String,
    confidence: Double, section: String?, themes: [ThemeMatch], passage: Int
  ) {
    self.id = id
    self.kind = kind
    self.form = form
    self.text = text
    self.scalars = scalars
    self.bytes = bytes
    self.prefix = prefix
    self.suffix = suffix
    self.speaker = speaker
    self.cue = cue
    self.rule = rule
    self.confidence = confidence
    self.section = section
    self.themes = themes
    self.passage = passage
  }
}
