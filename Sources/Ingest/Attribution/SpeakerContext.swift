/// Who has been named so far, for pronouns and for sentences that name nobody; forgotten at headings.
struct SpeakerContext: Sendable {
  /// Who speaks in the whole section: a speaker line, a signed piece, the owner of a list.
  var section: Int?
  /// Who speaks in the paragraph: the last source of a frame, else the first person named as a subject.
  var paragraph: Int? {
    didSet { firstInParagraph = firstInParagraph ?? paragraph }
  }
  /// The first of them: what stands before any of them is that one's.
  private(set) var firstInParagraph: Int?
  /// Who is the source of a reporting verb in the segment that is being read.
  var speakingHere: Int?
  /// Who asked for something last in the paragraph.
  var asker: Int?
  /// Who asked for something last in the section, in an earlier paragraph.
  var sectionAsker: Int?
  /// Who has been asked to do something in the paragraph.
  var addressed: Set<Int> = []
  /// Who answered, refused or defended last in the paragraph.
  var answering: Int?
  /// The speaker of the section has spoken in the first person.
  var isOwnWords = false
  /// Who moved the motion that the section is about: what the chamber does in it, its mover asks for.
  var mover: Int?
  /// Whose motion, letter or report was spoken of last, and in which sentence of the ledger.
  var document: (owner: Int, sentence: Int)?
  /// The body whose motion is being read.
  var motion: Int?
  var lastPerson: Int?
  /// The last person before the heading above, for a pronoun that nobody in the section can be meant by.
  var personBefore: Int?
  var lastBody: Int?
  var lastGroup: Int?

  /// Remembers a speaker as the one spoken of last.
  mutating func note(_ speaker: Int, _ kind: Speaker.Kind) {
    switch kind {
    case .person: lastPerson = speaker
    case .body: lastBody = speaker
    case .group: lastGroup = speaker
    }
  }

  /// A paragraph begins: what was settled for the one before is over.
  mutating func startParagraph() {
    sectionAsker = asker ?? sectionAsker
    paragraph = nil
    firstInParagraph = nil
    speakingHere = nil
    asker = nil
    addressed = []
    answering = nil
  }

  /// Who a sentence without a source belongs to.
  var current: Int? { paragraph ?? section }
}
