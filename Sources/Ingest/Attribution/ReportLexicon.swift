/// How much a necessity cue proves.
enum Necessity: UInt8, Sendable, Comparable {
  case none, weak, fair, past, firm, strong

  static func < (left: Necessity, right: Necessity) -> Bool { left.rawValue < right.rawValue }
}

/// The compiled tables of the report rules: word classes, reporting verbs and necessity cues.
struct ReportLexicon: Sendable {
  /// The lexicon of the embedded tables.
  static let shared = ReportLexicon()

  let words = WordClasses.shared
  let roles: WordClasses
  let names: WordClasses
  let reporting: CueLexicon
  let verbs: [ReportingVerb]
  let necessity: CueLexicon
  let strengths: [Necessity]
  let actions: WordClasses
  let bits: ReportWordBits
  let ids: ReportWordIDs

  /// Whether a title, noun or pronoun is said of a woman or of a man.
  func gender(of word: WordID) -> Gender? {
    if roles.has(word, bits.feminine) { return .female }
    return roles.has(word, bits.masculine) ? .male : nil
  }

  private init() {
    let vocabulary = Vocabulary.embedded
    roles = WordClasses(table: EmbeddedTable(named: "roles.txt"), vocabulary: vocabulary)
    names = WordClasses(table: EmbeddedTable(named: "family-names.txt"), vocabulary: vocabulary)
    actions = WordClasses(table: EmbeddedTable(named: "actions.txt"), vocabulary: vocabulary)
    reporting = CueLexicon(table: EmbeddedTable(named: "reporting-cues.txt"))
    verbs = reporting.entries.map { ReportingVerb($0) }
    necessity = CueLexicon(table: EmbeddedTable(named: "necessity-cues.txt"))
    strengths = necessity.entries.map {
      switch $0.group {
      case "strong": .strong
      case "firm": .firm
      case "fair": .fair
      case "past": .past
      case "weak": .weak
      default: preconditionFailure("no strength is called \($0.group)")
      }
    }
    bits = ReportWordBits(words: words, roles: roles, names: names, actions: actions)
    ids = ReportWordIDs(vocabulary)
  }
}

/// The bits of the word classes that the rules ask for, looked up once.
struct ReportWordBits: Sendable {
  // words.txt
  let adverb, be, have, modal, softModal, negation, article, pronoun, possessive: UInt64
  let demonstrative, relative, conjunction, connective, preposition, subordinator, question: UInt64
  let heShe, they, it, firstPerson, month, weekday, small, time, opener: UInt64
  let doWord, viewNoun, roleModifier, billNoun, introducing, consequence: UInt64
  let concession, waiting, nonFinite, outcome, period, past, possibility, remedy, result, citing,
    ordinal, adjectival, link, freeChoice, summary, considering, giving, instructed, personal,
    several, aim: UInt64
  // roles.txt
  let title, role, group, body, document, never, impersonalName, particle, suffix, bill,
    answering, askNoun, askDeterminer, actionNoun, motionNoun, coming, voicing, scope, fearing,
    measureNoun,
    owner,
    following, thing, conditional, going, occurring,
    participle, executive, feeling: UInt64
  let chamber, questionLabel, answerLabel, demonym, government, moving, memberNoun, memberRole,
    assembly, speechNoun, signer, membership, mind, feminine, masculine,
    representative, further, part, together: UInt64
  // family-names.txt, actions.txt
  let familyFirst, action: UInt64

  init(words: WordClasses, roles: WordClasses, names: WordClasses, actions: WordClasses) {
    adverb = words["adverb"]
    be = words["be"]
    have = words["have"]
    modal = words["modal"]
    softModal = words["soft-modal"]
    negation = words["negation"]
    article = words["article"]
    pronoun = words["pronoun"]
    possessive = words["possessive-pronoun"]
    demonstrative = words["demonstrative"]
    relative = words["relative"]
    conjunction = words["conjunction"]
    connective = words["connective"]
    preposition = words["preposition"]
    subordinator = words["subordinator"]
    question = words["question"]
    heShe = words["he-she"]
    they = words["they"]
    it = words["it"]
    firstPerson = words["first-person"]
    month = words["month"]
    weekday = words["weekday"]
    small = words["small"]
    time = words["time"]
    opener = words["opener"]
    roleModifier = roles["role-modifier"]
    billNoun = roles["bill-noun"]
    introducing = roles["introducing"]
    consequence = roles["consequence"]
    answering = roles["answering"]
    going = roles["going"]
    occurring = roles["occurring"]
    participle = roles["participle"]
    executive = roles["executive"]
    feeling = roles["feeling"]
    askNoun = roles["ask-noun"]
    actionNoun = roles["action-noun"]
    motionNoun = roles["motion-noun"]
    coming = roles["coming"]
    voicing = roles["voicing"]
    scope = roles["scope"]
    fearing = roles["fearing"]
    measureNoun = roles["measure-noun"]
    owner = roles["owner"]
    thing = roles["thing"]
    following = roles["following"]
    conditional = roles["conditional"]
    askDeterminer = roles["ask-determiner"]
    doWord = words["do"]
    concession = words["concession"]
    waiting = words["waiting"]
    nonFinite = words["non-finite"]
    outcome = words["outcome"]
    period = words["period"]
    past = words["past"]
    possibility = words["possibility"]
    result = words["result"]
    citing = words["citing"]
    ordinal = words["ordinal"]
    adjectival = words["adjectival"]
    link = words["link"]
    freeChoice = words["free-choice"]
    summary = words["summary"]
    considering = words["considering"]
    giving = words["giving"]
    instructed = words["instructed"]
    personal = words["personal"]
    several = words["several"]
    aim = words["aim"]
    remedy = words["remedy"]
    viewNoun = words["view-noun"]
    title = roles["title"]
    role = roles["role"]
    group = roles["group"]
    body = roles["body"]
    document = roles["document"]
    never = roles["never"]
    impersonalName = roles["impersonal-name"]
    particle = roles["particle"]
    suffix = roles["name-suffix"]
    bill = roles["bill"]
    chamber = roles["chamber"]
    questionLabel = roles["question-label"]
    answerLabel = roles["answer-label"]
    demonym = roles["demonym"]
    moving = roles["moving"]
    memberNoun = roles["member-noun"]
    memberRole = roles["member-role"]
    assembly = roles["assembly"]
    speechNoun = roles["speech-noun"]
    signer = roles["signer"]
    mind = roles["mind"]
    feminine = roles["feminine"]
    masculine = roles["masculine"]
    representative = roles["representative-role"]
    further = roles["further"]
    part = roles["part"]
    together = roles["together"]
    membership = roles["membership"]
    government = roles["government"]
    familyFirst = names["family-first"]
    action = actions["action"]
  }
}

/// The numbers of the single words that the rules ask for.
struct ReportWordIDs: Sendable {
  let that, to, by, of, forWord, from, and, but, with, inWord, on, at, asWord, so, not: WordID
  let have, than, who, whom, whose, what, which, whether, how, why, when, he, she, it: WordID
  let they, we, i, his, her, them, the, a, an, one, another, both, isWord, ifWord, because: WordID
  let since, otherwise, please, would, will, be, under, after, its, against, namely, house: WordID
  let before, just, order, are, should, there, more, letWord: WordID

  init(_ vocabulary: Vocabulary) {
    func number(_ word: String) -> WordID {
      let number = vocabulary.number(of: word)
      precondition(number != 0, "no table has the word \(word)")
      return number
    }
    that = number("that")
    to = number("to")
    by = number("by")
    of = number("of")
    forWord = number("for")
    from = number("from")
    and = number("and")
    but = number("but")
    with = number("with")
    inWord = number("in")
    on = number("on")
    at = number("at")
    asWord = number("as")
    so = number("so")
    not = number("not")
    have = number("have")
    than = number("than")
    who = number("who")
    whom = number("whom")
    whose = number("whose")
    what = number("what")
    which = number("which")
    whether = number("whether")
    how = number("how")
    why = number("why")
    when = number("when")
    he = number("he")
    she = number("she")
    it = number("it")
    they = number("they")
    we = number("we")
    i = number("i")
    his = number("his")
    her = number("her")
    them = number("them")
    the = number("the")
    a = number("a")
    an = number("an")
    one = number("one")
    another = number("another")
    both = number("both")
    isWord = number("is")
    ifWord = number("if")
    because = number("because")
    since = number("since")
    otherwise = number("otherwise")
    please = number("please")
    would = number("would")
    will = number("will")
    be = number("be")
    under = number("under")
    after = number("after")
    its = number("its")
    namely = number("namely")
    house = number("house")
    before = number("before")
    just = number("just")
    order = number("order")
    are = number("are")
    should = number("should")
    there = number("there")
    against = number("against")
    more = number("more")
    letWord = number("let")
  }
}
