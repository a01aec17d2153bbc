/// How strongly a verb shows that its content asks for something.
enum ReportingTier: UInt8, Sendable {
  /// Asks whatever follows: suggest, urge, call for.
  case ask
  /// Asks when a person or body is its subject: want, seek.
  case want
  /// Promises: the content is a commitment.
  case promise
  /// Merely reports: the content must carry the necessity itself.
  case say
  /// "according to", "in X's view": as `say`, with the source after it.
  case view
  /// "it is recommended that".
  case impersonal
  /// A noun that carries the ask: "his demand is that".
  case noun
}

/// The shapes in which the content may follow a verb.
struct Complements: OptionSet, Sendable {
  let rawValue: UInt32

  static let that = Complements(rawValue: 1)
  static let to = Complements(rawValue: 2)
  static let np = Complements(rawValue: 4)
  static let npTo = Complements(rawValue: 8)
  static let gerund = Complements(rawValue: 16)
  static let colon = Complements(rawValue: 32)
  /// "tell": an addressee, then "that".
  static let tell = Complements(rawValue: 64)
  /// "would have X do".
  static let bare = Complements(rawValue: 128)
  /// "would give X Y": the infinitive is the last word of the cue.
  static let bareNP = Complements(rawValue: 256)
  /// "hopes that": only with somebody who should act.
  static let hope = Complements(rawValue: 512)
  /// "supports": only with a gerund or a call.
  static let support = Complements(rawValue: 1024)
  /// A noun phrase, when a document is the subject.
  static let npDocument = Complements(rawValue: 2048)
  /// "needs": only with a document or plan as the subject.
  static let need = Complements(rawValue: 4096)
  /// The source follows the cue.
  static let source = Complements(rawValue: 8192)
  /// "tell X to": the infinitive must follow the addressee at once.
  static let toldTo = Complements(rawValue: 32768)
  /// Where no other complement fits, the verb merely reports.
  static let says = Complements(rawValue: 65536)
  /// "for", not far after the verb, and then a noun phrase.
  static let forNP = Complements(rawValue: 131072)
  /// The source is the pronoun inside the cue.
  static let pronoun = Complements(rawValue: 16384)

  /// An intention, which counts as a promise of an office or body that acts.
  static let executive = Complements(rawValue: 262144)
  /// "to" and a verb of action: "moved to let".
  static let toAction = Complements(rawValue: 524288)
  /// A noun phrase of something new, no name and nothing known: "spoke for more trains", not "spoke for the union".
  static let indefinite = Complements(rawValue: 1_048_576)

  /// The complement that a table calls by this name; an unknown name is a broken table and traps.
  init(named name: String) {
    switch name {
    case "that": self = .that
    case "to": self = .to
    case "np", "for", "noun": self = .np
    case "np-to": self = .npTo
    case "gerund": self = .gerund
    case "colon": self = .colon
    case "tell": self = .tell
    case "bare": self = .bare
    case "bare-np": self = .bareNP
    case "hope": self = .hope
    case "support": self = .support
    case "np-document": self = .npDocument
    case "need": self = .need
    case "source": self = .source
    case "pronoun": self = .pronoun
    case "told-to": self = .toldTo
    case "says": self = .says
    case "for-np": self = .forNP
    case "executive": self = .executive
    case "to-action": self = .toAction
    case "indefinite": self = .indefinite
    case "announces": self = .announces
    default: preconditionFailure("no complement is called \(name)")
    }
  }

  /// What somebody announces, the somebody's own side will do.
  static let announces = Complements(rawValue: 2_097_152)

  init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A cue of `reporting-cues.txt`, ready for use.
struct ReportingVerb: Sendable {
  var tier: ReportingTier
  var complements: Complements

  init(tier: ReportingTier, complements: Complements) {
    self.tier = tier
    self.complements = complements
  }

  init(_ entry: CueEntry) {
    switch entry.group {
    case "ask": tier = .ask
    case "want": tier = .want
    case "promise": tier = .promise
    case "say": tier = .say
    case "view": tier = .view
    case "impersonal": tier = .impersonal
    case "noun": tier = .noun
    default: preconditionFailure("no tier is called \(entry.group)")
    }
    complements = entry.attributes.reduce(into: []) { $0.insert(Complements(named: $1)) }
  }
}
