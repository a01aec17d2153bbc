/// Finds what stands around a name to say who that is: titles, roles, apposition, brackets.
struct AppositionFinder {
  let view: BlockView

  /// Where the phrase of titles and roles before `start` begins; `start` when there is none.
  ///
  /// `Samburu MP|`, `NPC deputy and former vice president of the Federation|`, `the writer|`.
  func phraseStart(before start: Int, from floor: Int) -> Int {
    var index = start
    var best = start
    // "Iowa's Randy Feenstra": the owner belongs to the name.
    if start > floor + 1, view.kind(start - 1) == .possessive, view.isCapital(start - 2) {
      best = start - 2
    }
    var hasRole = false
    while index > floor {
      let place = index - 1
      let token = view.token(place)
      guard !token.flags.contains(.quoted) else { break }
      if token.kind == .period {
        // `Rep.`, `Dr.`: the full stop of a title.
        guard place > floor, view.isRole(place - 1, view.bits.title) else { break }
        index = place
        continue
      }
      if token.kind == .possessive {
        index = place
        continue
      }
      guard token.isWord else { break }
      let isRole = view.isRole(place, view.bits.role | view.bits.title | view.bits.group)
      if isRole { hasRole = true }
      if view.isWord(place, view.bits.article | view.bits.possessive) {
        if hasRole { best = place }
        // An article ends the phrase unless it goes on to the left with "of the".
        guard place > floor + 1, joins(place - 1), ownsOf(place - 2) else { break }
        index = place
        continue
      }
      if isRole || token.isCapitalised {
        if !isRole,
          view.isWord(place, view.bits.preposition | view.bits.pronoun | view.bits.subordinator)
        {
          break
        }
        if hasRole { best = place }
      } else if joins(place) {
        guard place > floor, ownsOf(place - 1) else { break }
      } else if !(view.id(place) == view.ids.and && isRoleAfter(place)),
        !isModifier(place, hasRole)
      {
        break
      } else if hasRole, view.isRole(place, view.bits.roleModifier) {
        best = place
      }
      index = place
    }
    return best
  }

  private func joins(_ index: Int) -> Bool {
    let id = view.id(index)
    return id == view.ids.of || id == view.ids.forWord
  }
  /// A noun that may have "of …" after it in a title: an office, a body, a capital.
  private func ownsOf(_ index: Int) -> Bool {
    view.isCapital(index) || view.isRole(index, view.bits.role | view.bits.body | view.bits.group)
  }
  private func isRoleAfter(_ index: Int) -> Bool {
    view.isRole(index + 1, view.bits.role | view.bits.title) || view.isCapital(index + 1)
      || view.isRole(min(index + 2, view.tokens.count - 1), view.bits.role)
  }
  /// A lower-case word just before a role: `political adviser`, `former president`, `opposition leader`.
  private func isModifier(_ index: Int, _ hasRole: Bool) -> Bool {
    guard hasRole, index + 1 < view.tokens.count else { return false }
    guard view.isRole(index + 1, view.bits.role | view.bits.body) else { return false }
    let bits = view.bits
    return !view.isWord(
      index,
      bits.preposition | bits.conjunction | bits.pronoun | bits.subordinator | bits.be | bits.have
        | bits.modal | bits.softModal | bits.question | bits.relative | bits.adverb)
      && !view.lexicon.reporting.begins(with: view.id(index))
  }

  /// Where what is said of a name after it ends: brackets, then an apposition between commas; `end` when nothing follows.
  ///
  /// An apposition goes up to the comma before a reporting verb where there is one (commas inside it and all), else to
  /// its own next comma.
  func extentEnd(after end: Int, before limit: Int) -> Int {
    var index = end
    if index < limit, view.kind(index) == .openBracket {
      index = view.afterBracket(index, before: limit)
    }
    if index < limit, view.id(index) == view.ids.of || view.id(index) == view.ids.from,
      index + 1 < limit, view.isCapital(index + 1) || view.isWord(index + 1, view.bits.article)
    {
      index = ofPhraseEnd(from: index + 1, before: limit)
    }
    guard index < limit, view.kind(index) == .comma, opensApposition(index + 1, before: limit)
    else {
      return index
    }
    if let verb = verbAfterComma(from: index + 1, before: limit) { return verb }
    return commaEnd(from: index + 1, before: limit)
  }

  /// `of the River Delta Law Firm`: capitals and small words up to something else.
  private func ofPhraseEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, view.token(index).isWord || view.kind(index) == .possessive {
      let small = view.isWord(index, view.bits.small)
      guard
        view.isCapital(index) || small || view.isRole(index, view.bits.body)
          || qualifies(index, before: limit)
      else { break }
      guard !view.lexicon.reporting.begins(with: view.id(index)) || view.isCapital(index) || small
      else { break }
      index += 1
    }
    while index > start, view.isWord(index - 1, view.bits.small), !view.isCapital(index - 1) {
      index -= 1
    }
    return index
  }

  /// "of the |main |opposition Fishers' Party": one or two words in lower case before a capital.
  private func qualifies(_ index: Int, before limit: Int) -> Bool {
    guard view.isWord(index - 1, view.bits.article) || view.isRole(index, view.bits.roleModifier)
    else { return false }
    return (index + 1 ..<~ min(index + 3, limit)).contains { view.isCapital($0) }
      && !view.isWord(index, view.bits.preposition | view.bits.conjunction)
  }

  /// Whether an apposition begins here: an article, a role, `who`, `of`, `himself`, a place.
  func opensApposition(_ index: Int, before limit: Int) -> Bool {
    guard index < limit, view.token(index).isWord || view.kind(index) == .number else {
      return false
    }
    let bits = view.bits
    if view.kind(index) == .number { return index + 1 < limit && view.kind(index + 1) == .comma }
    if view.isRole(index, bits.role | bits.title | bits.group) { return true }
    let id = view.id(index)
    if id == view.ids.who || id == view.ids.whose || id == view.ids.of || id == view.ids.from {
      return true
    }
    if view.isWord(index, bits.article | bits.adverb | bits.possessive) || view.isCapital(index)
      || id == view.ids.inWord
    {
      return hasRole(from: index, before: min(limit, index + 12))
    }
    // A lower-case modifier before a role: "former minister", "political adviser".
    return !view.isWord(
      index, bits.pronoun | bits.conjunction | bits.subordinator | bits.modal | bits.be | bits.have)
      && hasRole(from: index, before: min(limit, index + 4))
      && !view.lexicon.reporting.begins(with: id)
  }

  /// A role noun before the next comma or verb.
  private func hasRole(from start: Int, before limit: Int) -> Bool {
    for index in start..<limit {
      if view.isRole(index, view.bits.role | view.bits.group) { return true }
      if view.isRole(index, view.bits.demonym), index + 1 < limit, view.kind(index + 1) == .comma {
        return true
      }
      if view.kind(index) == .comma
        || view.isWord(index, view.bits.modal | view.bits.be | view.bits.have)
      {
        return false
      }
    }
    return false
  }

  /// The place just after the last comma before a reporting verb, its adverbs and auxiliaries apart.
  private func verbAfterComma(from start: Int, before limit: Int) -> Int? {
    var index = start
    var lastComma: Int?
    while index < limit {
      let kind = view.kind(index)
      if kind == .semicolon || kind == .colon || view.isQuoted(index) { return nil }
      if kind == .comma {
        lastComma = index
      } else if let comma = lastComma,
        let cue = view.lexicon.reporting.longest(in: view.tokens, at: index, before: limit),
        cue.form != .gerund,
        view.lexicon.verbs[cue.entry].tier.rawValue <= ReportingTier.say.rawValue
      {
        let between = comma + 1..<index
        if between.allSatisfy({
          view.isWord($0, view.bits.adverb | view.bits.have | view.bits.be | view.bits.softModal)
        }) {
          return comma + 1
        }
      }
      index += 1
    }
    return nil
  }

  private func commaEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit {
      switch view.kind(index) {
      case .comma: return index + 1
      case .semicolon, .colon, .period, .dash, .quote: return index
      case .openBracket: index = view.afterBracket(index, before: limit)
      default: index += 1
      }
    }
    return limit
  }
}
