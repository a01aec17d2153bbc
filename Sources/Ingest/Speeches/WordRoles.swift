/// What words do in a sentence that asks for something, as a bit for each group of `speeches-words.txt`.
struct WordRoles: OptionSet, Sendable, Equatable {
  let rawValue: UInt128

  @inline(__always) static var should: WordRoles { bit(0) }
  @inline(__always) static var must: WordRoles { bit(1) }
  @inline(__always) static var ought: WordRoles { bit(2) }
  @inline(__always) static var need: WordRoles { bit(3) }
  @inline(__always) static var have: WordRoles { bit(4) }
  @inline(__always) static var could: WordRoles { bit(5) }
  @inline(__always) static var cannot: WordRoles { bit(6) }
  @inline(__always) static var will: WordRoles { bit(7) }
  @inline(__always) static var would: WordRoles { bit(8) }
  @inline(__always) static var be: WordRoles { bit(9) }
  @inline(__always) static var `is`: WordRoles { bit(10) }
  @inline(__always) static var was: WordRoles { bit(11) }
  @inline(__always) static var `do`: WordRoles { bit(12) }
  @inline(__always) static var not: WordRoles { bit(13) }
  @inline(__always) static var to: WordRoles { bit(14) }
  @inline(__always) static var that: WordRoles { bit(15) }
  @inline(__always) static var `for`: WordRoles { bit(16) }
  @inline(__always) static var on: WordRoles { bit(17) }
  @inline(__always) static var of: WordRoles { bit(18) }
  @inline(__always) static var `if`: WordRoles { bit(19) }
  @inline(__always) static var when: WordRoles { bit(20) }
  @inline(__always) static var wh: WordRoles { bit(21) }
  @inline(__always) static var relative: WordRoles { bit(22) }
  @inline(__always) static var and: WordRoles { bit(23) }
  @inline(__always) static var but: WordRoles { bit(24) }
  @inline(__always) static var article: WordRoles { bit(25) }
  @inline(__always) static var determiner: WordRoles { bit(26) }
  @inline(__always) static var preposition: WordRoles { bit(27) }
  @inline(__always) static var opener: WordRoles { bit(28) }
  @inline(__always) static var `let`: WordRoles { bit(29) }
  @inline(__always) static var us: WordRoles { bit(30) }
  @inline(__always) static var please: WordRoles { bit(31) }
  @inline(__always) static var why: WordRoles { bit(32) }
  @inline(__always) static var i: WordRoles { bit(33) }
  @inline(__always) static var we: WordRoles { bit(34) }
  @inline(__always) static var own: WordRoles { bit(35) }
  @inline(__always) static var he: WordRoles { bit(36) }
  @inline(__always) static var they: WordRoles { bit(37) }
  @inline(__always) static var you: WordRoles { bit(38) }
  @inline(__always) static var it: WordRoles { bit(39) }
  @inline(__always) static var there: WordRoles { bit(40) }
  @inline(__always) static var this: WordRoles { bit(41) }
  @inline(__always) static var people: WordRoles { bit(42) }
  @inline(__always) static var adverb: WordRoles { bit(43) }
  @inline(__always) static var actor: WordRoles { bit(44) }
  @inline(__always) static var action: WordRoles { bit(45) }
  @inline(__always) static var talk: WordRoles { bit(46) }
  @inline(__always) static var attitude: WordRoles { bit(47) }
  @inline(__always) static var expect: WordRoles { bit(48) }
  @inline(__always) static var good: WordRoles { bit(49) }
  @inline(__always) static var urge: WordRoles { bit(50) }
  @inline(__always) static var ask: WordRoles { bit(51) }
  @inline(__always) static var call: WordRoles { bit(52) }
  @inline(__always) static var suggest: WordRoles { bit(53) }
  @inline(__always) static var demand: WordRoles { bit(54) }
  @inline(__always) static var hope: WordRoles { bit(55) }
  @inline(__always) static var support: WordRoles { bit(56) }
  @inline(__always) static var plea: WordRoles { bit(57) }
  @inline(__always) static var stress: WordRoles { bit(58) }
  @inline(__always) static var necessary: WordRoles { bit(59) }
  @inline(__always) static var needed: WordRoles { bit(60) }
  @inline(__always) static var critical: WordRoles { bit(61) }
  @inline(__always) static var duty: WordRoles { bit(62) }
  @inline(__always) static var necessity: WordRoles { bit(63) }
  @inline(__always) static var time: WordRoles { bit(64) }
  @inline(__always) static var solution: WordRoles { bit(65) }
  @inline(__always) static var worse: WordRoles { bit(66) }
  @inline(__always) static var opinion: WordRoles { bit(67) }
  @inline(__always) static var view: WordRoles { bit(68) }
  @inline(__always) static var connective: WordRoles { bit(69) }
  @inline(__always) static var address: WordRoles { bit(70) }
  @inline(__always) static var procedure: WordRoles { bit(71) }
  @inline(__always) static var inform: WordRoles { bit(72) }
  @inline(__always) static var decided: WordRoles { bit(73) }
  @inline(__always) static var law: WordRoles { bit(74) }
  @inline(__always) static var emotive: WordRoles { bit(75) }
  @inline(__always) static var object: WordRoles { bit(76) }
  @inline(__always) static var mood: WordRoles { bit(77) }
  @inline(__always) static var title: WordRoles { bit(78) }
  @inline(__always) static var reporter: WordRoles { bit(79) }
  @inline(__always) static var intend: WordRoles { bit(80) }
  @inline(__always) static var ready: WordRoles { bit(81) }
  @inline(__always) static var resolve: WordRoles { bit(82) }
  @inline(__always) static var idle: WordRoles { bit(83) }
  @inline(__always) static var ours: WordRoles { bit(84) }
  @inline(__always) static var participle: WordRoles { bit(85) }
  @inline(__always) static var than: WordRoles { bit(86) }
  @inline(__always) static var strength: WordRoles { bit(87) }
  @inline(__always) static var consider: WordRoles { bit(88) }

  // Roles that the shape of a word shows, and marks.

  /// Ends in -ing.
  @inline(__always) static var gerund: WordRoles { bit(100) }
  /// Ends in -ly.
  @inline(__always) static var manner: WordRoles { bit(101) }
  /// Ends in -tion, -ment, -sion, -ance, -al, -ure, -ing: the name of an action.
  @inline(__always) static var nominal: WordRoles { bit(102) }
  /// Begins with a capital.
  @inline(__always) static var capital: WordRoles { bit(103) }
  /// Two capitals or more and nothing else.
  @inline(__always) static var acronym: WordRoles { bit(104) }
  /// A number.
  @inline(__always) static var number: WordRoles { bit(105) }
  @inline(__always) static var comma: WordRoles { bit(106) }
  /// A semicolon, colon, dash or ellipsis.
  @inline(__always) static var pause: WordRoles { bit(107) }
  @inline(__always) static var quote: WordRoles { bit(108) }
  @inline(__always) static var bracket: WordRoles { bit(109) }
  @inline(__always) static var question: WordRoles { bit(110) }
  /// A full stop or exclamation mark.
  @inline(__always) static var stop: WordRoles { bit(111) }
  /// Any word, number or possessive.
  @inline(__always) static var word: WordRoles { bit(112) }

  /// Words that may open a proposing rule; a sentence without any is passed over at once.
  @inline(__always) static var cues: WordRoles {
    [
      .should, .must, .ought, .need, .could, .let, .why, .urge, .ask, .call, .suggest, .demand,
      .hope, .support, .plea,
      .necessary, .needed, .critical, .duty, .necessity, .solution,
    ]
  }
  /// Words that do so only before "to": "have to", "would like to".
  @inline(__always) static var cuesBeforeTo: WordRoles {
    [.have, .ask]
  }
  /// Words that may open a promising rule.
  @inline(__always) static var promising: WordRoles {
    [.will, .intend, .ready, .resolve]
  }
  /// Every word at which a proposing rule may begin in a sentence that has a cue.
  @inline(__always) static var reading: WordRoles {
    cues.union([.have, .cannot, .will, .is, .time, .worse, .would, .was])
  }
  /// Words that may begin a clause: pronouns, determiners, names.
  @inline(__always) static var freshSubject: WordRoles {
    [
      .we, .i, .they, .it, .there, .he, .you, .determiner, .this, .people, .capital, .actor,
    ]
  }
  @inline(__always) static var pronoun: WordRoles {
    [.we, .i, .they, .it, .there, .he, .you]
  }
  /// Words after which `'s` is a short "is".
  @inline(__always) static var shortens: WordRoles {
    [.it, .there, .he, .this, .that, .wh]
  }
  /// Verbs and modals that make a run of words a clause of its own.
  @inline(__always) static var finite: WordRoles {
    [
      .should, .must, .ought, .need, .have, .could, .cannot, .will, .would, .is, .was, .do,
      .opinion,
    ]
  }
  /// Modals that ask.
  @inline(__always) static var modal: WordRoles {
    [.should, .must, .ought, .need]
  }
  /// Words that may stand between a subject and its verb.
  @inline(__always) static var filler: WordRoles {
    [.adverb, .manner, .not]
  }
  /// Words and marks after which a span may begin.
  @inline(__always) static var seam: WordRoles {
    [
      .comma, .pause, .quote, .bracket, .that, .and, .but, .for, .to, .of, .on, .when, .if, .is,
      .wh,
      .than, .not,
    ]
  }
  /// Modals and verbs that ask.
  @inline(__always) static var asking: WordRoles {
    [
      .should, .must, .ought, .need, .urge, .ask, .call, .suggest, .demand, .hope, .necessary,
      .opinion,
    ]
  }
  /// Words that count as themselves when the start of a span is chosen.
  @inline(__always) static var telling: WordRoles {
    [
      .should, .must, .ought, .need, .have, .could, .cannot, .will, .would, .be, .is, .was, .do,
      .not,
      .to, .that,
      .for, .on, .of, .if, .when, .wh, .relative, .and, .but, .determiner, .preposition, .opener,
      .let, .us, .please,
      .i, .we, .own, .he, .they, .you, .it, .there, .this, .people, .adverb, .urge, .ask, .call,
      .suggest, .demand,
      .hope, .support, .plea, .necessary, .needed, .duty, .necessity, .time, .opinion, .connective,
      .address,
    ]
  }
  @inline(__always) static var mark: WordRoles {
    [.comma, .pause, .quote, .bracket, .question, .stop]
  }

  @inline(__always)
  private static func bit(_ place: Int) -> WordRoles { WordRoles(rawValue: 1 &<< UInt128(place)) }

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
    "strength": .strength, "consider": .consider,
  ]

  /// Whether any of these roles is among them.
  func any(_ roles: WordRoles) -> Bool { rawValue & roles.rawValue != 0 }
}
