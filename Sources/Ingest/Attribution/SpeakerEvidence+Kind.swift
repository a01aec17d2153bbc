extension SpeakerEvidence {
  /// One kind of evidence, by its name in the table.
  enum Kind: String, Sendable, CaseIterable {
    // What the rules noted in reading.
    case askedInParagraph = "asked-in-paragraph"
    case spokenOfInParagraph = "spoken-of-in-paragraph"
    case speaksHere = "speaks-here"
    case speaksInSection = "speaks-in-section"
    case speaksForItself = "speaks-for-itself"
    case askedInSection = "asked-in-section"
    case namedLast = "named-last"
    case namedInSectionBefore = "named-in-section-before"
    case speaksInDocument = "speaks-in-document"
    case wasAsked = "was-asked"
    case answered
    case actsHere = "acts-here"
    case ownsDocument = "owns-document"
    // Where it was named last.
    case sameSentence = "same-sentence"
    case behindClause = "behind-clause"
    case beforeClause = "before-clause"
    case objectHere = "object-here"
    case lastSentence = "last-sentence"
    case sameParagraph = "same-paragraph"
    case lastParagraph = "last-paragraph"
    case sameSection = "same-section"
    case asSubject = "as-subject"
    case headsSection = "heads-section"
    case inTitle = "in-title"
    // What it did.
    case spokeLast = "spoke-last"
    case spokeBeforeQuotation = "spoke-before-quotation"
    case spokeInParagraph = "spoke-in-paragraph"
    case spokeInSection = "spoke-in-section"
    case askedLast = "asked-last"
    case askedBefore = "asked-before"
    case namedOften = "named-often"
    // What it is.
    case person, body, group, crowd, government
    case nameMatches = "name-matches"
    case nameDiffers = "name-differs"
    case roleMatches = "role-matches"
    case roleDiffers = "role-differs"
    case genderDiffers = "gender-differs"

    /// The place in `allCases`.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The kind in a few words, for whoever wants to know why.
    var words: String {
      switch self {
      case .askedInParagraph, .askedLast: "asked for something before in the paragraph"
      case .spokenOfInParagraph: "speaker of the paragraph"
      case .speaksInSection, .speaksForItself: "speaker of the section"
      case .askedInSection: "asked for something in the paragraph before"
      case .namedLast, .namedInSectionBefore, .lastSentence: "named last"
      case .speaksInDocument: "speaker of the document"
      case .speaksHere: "speaks in the sentence"
      case .sameSentence: "named in the sentence"
      case .behindClause: "named behind what is asked for"
      case .beforeClause: "named before what is asked for"
      case .ownsDocument: "whose document was spoken of"
      case .headsSection: "named in the heading"
      case .inTitle: "named in the title"
      case .spokeBeforeQuotation: "spoke before the quotation"
      case .spokeLast, .spokeInParagraph: "spoke before in the paragraph"
      case .spokeInSection: "spoke before in the section"
      case .askedBefore: "asked for something before"
      case .nameMatches: "the word is part of the name"
      case .roleMatches: "the word is a role of theirs"
      case .wasAsked, .answered, .actsHere, .objectHere, .sameParagraph, .lastParagraph,
        .sameSection,
        .asSubject, .namedOften, .person, .body, .group, .crowd, .government, .roleDiffers,
        .nameDiffers,
        .genderDiffers:
        "named before"
      }
    }
  }
}
