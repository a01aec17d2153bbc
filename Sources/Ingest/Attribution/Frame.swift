/// How a statement was found; the name is printed with every proposal.
enum ReportRule: String, Sendable, CaseIterable {
  case sourceVerbContent = "source-verb-content"
  case contentSourceVerb = "content-source-verb"
  case contentVerbSource = "content-verb-source"
  case frameInside = "frame-inside"
  case accordingTo = "according-to"
  case passiveAsk = "passive-ask"
  case whatSourceAsks = "what-source-asks"
  case thatIsWhat = "that-is-what"
  case impersonalAfterName = "impersonal-after-name"
  case impersonal = "impersonal"
  case nounOfAsking = "noun-of-asking"
  case speakerNecessity = "speaker-necessity"
  case labelledSuggestion = "labelled-suggestion"
  case nameColon = "name-colon"
  case listUnderAsk = "list-under-ask"
  case listUnderSpeaker = "list-under-speaker"
  case dashAttribution = "dash-attribution"
  case billOfSponsor = "bill-of-sponsor"
  case motionText = "motion-text"
  case quotedNecessity = "quoted-necessity"
  case quotedAsk = "quoted-ask"
  case promise
  case reportedPlan = "reported-plan"
  case speakerPlan = "speaker-plan"
  case likelySentence = "likely-sentence"
  case likelyPlan = "likely-plan"
}

/// One reading of a segment: who asks, by which words, for what.
struct Frame: Sendable {
  var rule: ReportRule
  /// Nil when the frame names nobody and the context must.
  var source: Source?
  var content: Range<Int>
  var cue: Range<Int>
  /// Higher is better; the best frame of a segment wins.
  var score: Int
  /// The verb merely reports: the content must say itself that something should be done.
  var isReported = false
  /// A promise by a verb of mere intention, which only an office or body can make.
  var isIntention = false
  /// The rule as which a plan that is none is told.
  var verbRule = ReportRule.sourceVerbContent
  /// A plan that is announced: the source's own side will do it, whoever that is.
  var isAnnounced = false
  /// What the source asks for, or what it promises.
  var kind = Proposal.Kind.proposal
}
