/// What words do in a sentence that asks for something, as a bit for each group of `speeches-words.txt`.
struct WordRoles: OptionSet, Sendable, Equatable {
  let rawValue: UInt128

  static let should = bit(0)
  static let must = bit(1)
  static let ought = bit(2)
  static let need = bit(3)
  static let have = bit(4)
  static let could = bit(5)
  static let cannot = bit(6)
  static let will = bit(7)
  static let would = bit(8)
  static let be = bit(9)
  static let `is` = bit(10)
  static let was = bit(11)
  static let `do` = bit(12)
  static let not = bit(13)
  static let to = bit(14)
  static let that = bit(15)
  static let `for` = bit(16)
  static let on = bit(17)
  static let of = bit(18)
  static let `if` = bit(19)
  static let when = bit(20)
  static let wh = bit(21)
  static let relative = bit(22)
  static let and = bit(23)
  static let but = bit(24)
  static let article = bit(25)
  static let determiner = bit(26)
  static let preposition = bit(27)
  static let opener = bit(28)
  static let `let` = bit(29)
  static let us = bit(30)
  static let please = bit(31)
  static let why = bit(32)
  static let i = bit(33)
  static let we = bit(34)
  static let own = bit(35)
  static let he = bit(36)
  static let they = bit(37)
  static let you = bit(38)
  static let it = bit(39)
  static let there = bit(40)
  static let this = bit(41)
  static let people = bit(42)
  static let adverb = bit(43)
  static let actor = bit(44)
  static let action = bit(45)
  static let talk = bit(46)
  static let attitude = bit(47)
  static let expect = bit(48)
  static let good = bit(49)
  static let urge = bit(50)
  static let ask = bit(51)
  static let call = bit(52)
  static let suggest = bit(53)
  static let demand = bit(54)
  static let hope = bit(55)
  static let support = bit(56)
  static let plea = bit(57)
  static let stress = bit(58)
  static let necessary = bit(59)
  static let needed = bit(60)
  static let critical = bit(61)
  static let duty = bit(62)
  static let necessity = bit(63)
  static let time = bit(64)
  static let solution = bit(65)
  static let worse = bit(66)
  static let opinion = bit(67)
  static let view = bit(68)
  static let connective = bit(69)
  static let address = bit(70)
  static let procedure = bit(71)
  static let inform = bit(72)
  static let decided = bit(73)
  static let law = bit(74)
  static let emotive = bit(75)
  static let object = bit(76)
  static let mood = bit(77)
  static let title = bit(78)
  static let reporter = bit(79)
  static let intend = bit(80)
  static let ready = bit(81)
  static let resolve = bit(82)
  static let idle = bit(83)
  static let ours = bit(84)
  static let participle = bit(85)
  static let than = bit(86)
  static let strength = bit(87)

  // Roles that the shape of a word shows, and marks.

  /// Ends in -ing.
  static let gerund = bit(100)
  /// Ends in -ly.
  static let manner = bit(101)
  /// Ends in -tion, -ment, -sion, -ance, -al, -ure, -ing: the name of an action.
  static let nominal = bit(102)
  /// Begins with a capital.
  static let capital = bit(103)
  /// Two capitals or more and nothing else.
  static let acronym = bit(104)
  /// A number.
  static let number = bit(105)
  static let comma = bit(106)
  /// A semicolon, colon, dash or ellipsis.
  static let pause = bit(107)
  static let quote = bit(108)
  static let bracket = bit(109)
  static let question = bit(110)
  /// A full stop or exclamation mark.
  static let stop = bit(111)
  /// Any word, number or possessive.
  static let word = bit(112)

  /// Words that may open a rule; a sentence without any is passed over at once.
  static let cues: WordRoles = [
    .should, .must, .ought, .need, .have, .could, .cannot, .will, .let, .why, .urge, .ask, .call,
    .suggest, .demand, .hope, .support, .plea, .necessary, .needed, .critical, .duty, .necessity,
    .solution, .intend, .ready, .resolve,
  ]
  /// Words that open a rule only beside a cue.
  static let reading: WordRoles = [.is, .time, .worse, .would, .was]
  /// Words that may begin a clause: pronouns, determiners, names.
  static let freshSubject: WordRoles = [
    .we, .i, .they, .it, .there, .he, .you, .determiner, .this, .people, .capital, .actor,
  ]
  static let pronoun: WordRoles = [.we, .i, .they, .it, .there, .he, .you]
  /// Words after which `'s` is a short "is".
  static let shortens: WordRoles = [.it, .there, .he, .this, .that, .wh]
  /// Verbs and modals that make a run of words a clause of its own.
  static let finite: WordRoles = [
    .should, .must, .ought, .need, .have, .could, .cannot, .will, .would, .is, .was, .do, .opinion,
  ]
  /// Modals that ask.
  static let modal: WordRoles = [.should, .must, .ought, .need]
  /// Words that may stand between a subject and its verb.
  static let filler: WordRoles = [.adverb, .manner, .not]
  /// Words and marks after which a span may begin.
  static let seam: WordRoles = [
    .comma, .pause, .quote, .bracket, .that, .and, .but, .for, .to, .of, .on, .when, .if, .is, .wh,
    .than, .not,
  ]
  /// Modals and verbs that ask.
  static let asking: WordRoles = [
    .should, .must, .ought, .need, .urge, .ask, .call, .suggest, .demand, .hope, .necessary,
    .opinion,
  ]
  /// Words that count as themselves when the start of a span is chosen.
  static let telling: WordRoles = [
    .should, .must, .ought, .need, .have, .could, .cannot, .will, .would, .be, .is, .was, .do, .not,
    .to, .that,
    .for, .on, .of, .if, .when, .wh, .relative, .and, .but, .determiner, .preposition, .opener,
    .let, .us, .please,
    .i, .we, .own, .he, .they, .you, .it, .there, .this, .people, .adverb, .urge, .ask, .call,
    .suggest, .demand,
    .hope, .support, .plea, .necessary, .needed, .duty, .necessity, .time, .opinion, .connective,
    .address,
  ]
  static let mark: WordRoles = [.comma, .pause, .quote, .bracket, .question, .stop]

  private static func bit(_ place: Int) -> WordRoles { WordRoles(rawValue: 1 << UInt128(place)) }

  /// The groups of the table, each with its bit.
  static let groups: [String: WordRoles] = [
    "should": .should, "must": .must, "ought": .ought, "need": .need, "have": .have,
    "could": .could, "cannot": .cannot, "will": .will, "would": .would, "be": .be, "is": .is,
    "was": .was, "do": .do, "not": .not, "to": .to, "that": .that, "for": .for, "on": .on,
    "of": .of, "if": .if, "when": .when, "wh": .wh, "relative": .relative, "and": .and,
    "but": .but, "article": .article, "determiner": .determiner, "preposition": .preposition,
    "opener": .opener, "let": .let, "us": .us, "please": .please, "why": .why, "i": .i, "we": .we,
    "own": .own, "he": .he, "they": .they, "you": .you, "it": .it, "there": .there, "this": .this,
    "people": .people, "adverb": .adverb, "actor": .actor, "action": .action, "talk": .talk,
    "attitude": .attitude, "expect": .expect, "good": .good, "urge": .urge, "ask": .ask,
    "call": .call, "suggest": .suggest, "demand": .demand, "hope": .hope, "support": .support,
    "plea": .plea, "stress": .stress, "necessary": .necessary, "needed": .needed,
    "critical": .critical, "duty": .duty, "necessity": .necessity, "time": .time,
    "solution": .solution, "worse": .worse, "opinion": .opinion, "view": .view,
    "connective": .connective, "address": .address, "procedure": .procedure, "inform": .inform,
    "decided": .decided, "law": .law, "emotive": .emotive, "object": .object, "mood": .mood,
    "title": .title, "reporter": .reporter, "intend": .intend, "ready": .ready,
    "resolve": .resolve, "idle": .idle, "ours": .ours, "participle": .participle, "than": .than,
    "strength": .strength,
  ]

  /// Whether any of these roles is among them.
  func any(_ roles: WordRoles) -> Bool { rawValue & roles.rawValue != 0 }
}
