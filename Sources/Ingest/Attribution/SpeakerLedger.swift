/// What a document has said of each speaker so far, the facts by which it is settled who a later reference means.
struct SpeakerLedger: Sendable {
  /// The facts of one speaker; places are running numbers, -1 for never.
  struct Entry: Sendable {
    var sentence = -1
    var paragraph = -1
    var section = -1
    /// The last mention was a subject: no object, owner or addressee.
    var isSubject = false
    var mentions = 0
    /// The last paragraph and section in which a reporting verb had it as its source.
    var spokeParagraph = -1
    var spokeSection = -1
    /// The last section whose heading names it.
    var heading = -1
    /// How often it asked for something.
    var asks = 0
    /// The title names it.
    var isInTitle = false
  }

  /// The whole document is this speaker's: a report of a body, a piece with a byline in the first person.
  var owner: Int?
  private(set) var sentence = 0
  private(set) var paragraph = 0
  private(set) var section = 0
  private var entries: [Entry] = []
  /// Who was the source of a reporting verb last.
  private(set) var spokeLast: Int?
  /// Who asked for something last.
  private(set) var askedLast: Int?

  subscript(speaker: Int) -> Entry { speaker < entries.count ? entries[speaker] : Entry() }

  /// The speakers that were mentioned, spoke or asked so far.
  var known: [Int] { entries.indices.filter { entries[$0].mentions > 0 || entries[$0].asks > 0 } }

  mutating func beginSection() {
    section += 1
    beginParagraph()
  }

  mutating func beginParagraph() {
    paragraph += 1
    sentence += 1
  }

  mutating func beginSentence() { sentence += 1 }

  private mutating func change(_ speaker: Int, _ edit: (inout Entry) -> Void) {
    while entries.count <= speaker { entries.append(Entry()) }
    edit(&entries[speaker])
  }

  /// A sentence names the speaker.
  mutating func note(_ speaker: Int, isSubject: Bool) {
    let (sentence, paragraph, section) = (sentence, paragraph, section)
    change(speaker) {
      $0.isSubject = isSubject || ($0.sentence == sentence && $0.isSubject)
      $0.sentence = sentence
      $0.paragraph = paragraph
      $0.section = section
      $0.mentions += 1
    }
  }

  /// The title, or the heading of the section, names the speaker.
  mutating func noteHeading(_ speaker: Int, isTitle: Bool) {
    let section = section
    change(speaker) {
      $0.heading = section
      $0.isInTitle = $0.isInTitle || isTitle
    }
    note(speaker, isSubject: false)
  }

  /// A reporting verb has the speaker as its source.
  mutating func noteSpoke(_ speaker: Int) {
    let (paragraph, section) = (paragraph, section)
    change(speaker) {
      $0.spokeParagraph = paragraph
      $0.spokeSection = section
    }
    note(speaker, isSubject: true)
    spokeLast = speaker
  }

  /// The speaker asks for something.
  mutating func noteAsked(_ speaker: Int) {
    change(speaker) { $0.asks += 1 }
    askedLast = speaker
  }
}
