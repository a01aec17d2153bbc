/// Named reasons to doubt that a cue asks for anything, and signs that a question does.
///
/// None throws a firing away by itself: together with family and slots they are weighed.
package struct SpeechFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// "I should like", "I must say".
  static let firstPersonModal = SpeechFlags(rawValue: 1 << 0)
  /// "whether/if/who/what we should".
  static let conditional = SpeechFlags(rawValue: 1 << 1)
  /// "be mindful", "not lose faith".
  static let attitude = SpeechFlags(rawValue: 1 << 2)
  /// "must" beside "under the Act", "applicants", "to qualify".
  static let existingDuty = SpeechFlags(rawValue: 1 << 3)
  /// "note", "remember", "recognise".
  static let talk = SpeechFlags(rawValue: 1 << 4)
  /// "should have done".
  static let perfect = SpeechFlags(rawValue: 1 << 5)
  /// The cue stands in a question.
  static let inQuestion = SpeechFlags(rawValue: 1 << 6)
  /// "which should".
  static let relative = SpeechFlags(rawValue: 1 << 7)
  /// "agreed that X should".
  static let pastDecision = SpeechFlags(rawValue: 1 << 8)
  /// Motions, votes, leave, the Chair.
  static let procedure = SpeechFlags(rawValue: 1 << 9)
  /// "tell us whether", "explain why".
  static let information = SpeechFlags(rawValue: 1 << 10)
  /// A past tense near the cue.
  static let past = SpeechFlags(rawValue: 1 << 11)
  /// "Should X …".
  static let fronted = SpeechFlags(rawValue: 1 << 12)
  /// "should enable", "should be able to".
  static let expectation = SpeechFlags(rawValue: 1 << 13)
  /// "strange that X should".
  static let emotive = SpeechFlags(rawValue: 1 << 14)
  /// "steps we should take".
  static let objectRelative = SpeechFlags(rawValue: 1 << 15)
  /// "must be some reason", "must depend".
  static let epistemic = SpeechFlags(rawValue: 1 << 16)
  /// "not necessary", "no need".
  static let negated = SpeechFlags(rawValue: 1 << 17)
  /// "so that X should", "in order that".
  static let purpose = SpeechFlags(rawValue: 1 << 18)
  /// The cue is a noun or adjective: "the proposed duty", "a call".
  static let nounUse = SpeechFlags(rawValue: 1 << 19)
  /// Fewer than five words are left for the span.
  static let short = SpeechFlags(rawValue: 1 << 20)
  /// No modal, bare verb or gerund follows where the family wants one.
  static let noAction = SpeechFlags(rawValue: 1 << 21)
  /// "will", "would" with no asking around it.
  static let idle = SpeechFlags(rawValue: 1 << 22)

  /// "Why not sell?", "Why can we not sell?".
  static let whyNot = SpeechFlags(rawValue: 1 << 23)
  /// "Is it not time to sell?", "Should they not sell?".
  static let isItNot = SpeechFlags(rawValue: 1 << 24)
  /// "Will the Minister consider a grant?", "Could we look into it?".
  static let pleaseConsider = SpeechFlags(rawValue: 1 << 25)

  /// The printed names, in bit order.
  package static let names = [
    "first-person-modal", "conditional", "attitude", "existing-duty", "talk", "perfect",
    "in-question", "relative", "past-decision", "procedure", "information", "past", "fronted",
    "expectation", "emotive", "object-relative", "epistemic", "negated", "purpose", "noun-use",
    "short", "no-action", "idle", "why-not", "is-it-not", "please-consider",
  ]

  /// The names of the flags that are set.
  package var list: [String] {
    Self.names.indices.filter { rawValue & (1 << UInt64($0)) != 0 }.map { Self.names[$0] }
  }
}
