/// Who stands as the subject of a cue.
enum CueSubject: UInt8, Sendable, CaseIterable {
  /// I, we or my delegation as the one who asks.
  case first
  case we, i, there, it, he, they, you, this, relative, people
  /// A body or office that can act: Government, Council, States, Ministry.
  case actor
  /// Another noun: plural, or a noun with a preposition after it, or plain.
  case nouns, nounPhrase, noun
  /// No subject in sight.
  case none
}

/// What follows a cue.
enum CueComplement: UInt8, Sendable, CaseIterable { case none, that, to, forTo, gerund, noun, bare }

/// What the verb after a cue is.
enum CueVerb: UInt8, Sendable, CaseIterable {
  case action, talk, attitude, expect, good, be, have, participle, other, none
}

/// One place in a sentence where a family's words stand, with what stands around them.
struct CueFiring: Sendable {
  var family: CueFamily
  /// The cue words.
  var cue: Range<Int>
  /// Where the content begins by the family's own rule.
  var start: Int
  var subject: CueSubject = .none
  var complement: CueComplement = .none
  var verb: CueVerb = .none
  /// The place of that verb, -1 when there is none.
  var verbPlace = -1
  var isPassive = false
  /// Who is reported to ask, where that is not the speaker.
  var reporter: Range<Int>?
  var flags: SpeechFlags = []
}
