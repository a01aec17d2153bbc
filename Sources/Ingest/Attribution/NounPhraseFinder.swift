/// Finds the noun phrase that ends or begins at a place and says what sort of source it names.
struct NounPhraseFinder {
  let view: BlockView

  /// The phrase that ends before `end` and begins at or after `floor`; nil when a pronoun or nothing stands there.
  func phrase(before end: Int, from floor: Int) -> Range<Int>? {
    var start = end
    while start > floor {
      let place = start - 1
      guard let next = extended(to: place, from: start, end: end, floor: floor) else { break }
      start = next.start
      if next.isComplete { break }
    }
    if end - 1 >= floor, end - 1 == floor || view.token(max(floor, end - 2)).endsSentence,
      view.id(end - 1) == view.ids.both
    {
      return end - 1..<end
    }
    while start < end,
      isJoint(start)
        || view.isWord(start, view.bits.adverb | view.bits.connective | view.bits.subordinator)
    {
      start += 1
    }
    return start < end ? start..<end : nil
  }

  private func extended(
    to place: Int, from start: Int, end: Int, floor: Int
  ) -> (start: Int, isComplete: Bool)? {
    let bits = view.bits
    switch view.kind(place) {
    case .possessive, .number: return (place, false)
    case .closeBracket:
      guard let open = (floor..<place).last(where: { view.kind($0) == .openBracket }) else {
        return nil
      }
      return (open, false)
    case .quote: return view.token(place).flags.contains(.quoted) ? nil : (place, false)
    case .word: break
    default: return nil
    }
    if view.isQuoted(place) { return nil }
    if view.isWord(place, bits.article | bits.possessive | bits.demonstrative),
      view.id(place) != view.ids.that
    {
      guard place > floor + 1, isJoint(place - 1), joinsNoun(place - 1) else {
        return (place, true)
      }
      return (place - 1, false)
    }
    if isJoint(place) {
      return start < end && place > floor && joinsNoun(place) ? (place, false) : nil
    }
    if view.id(place) == view.ids.and {
      return start < end && place > floor && coordinates(place) ? (place, false) : nil
    }
    let stops =
      bits.pronoun | bits.relative | bits.subordinator | bits.modal | bits.softModal | bits.be
      | bits.have | bits.conjunction | bits.question | bits.preposition | bits.connective
    if view.isWord(place, stops) { return nil }
    if view.id(place) == view.ids.to { return nil }
    return (place, false)
  }

  /// A preposition that can join two nouns.
  private func isJoint(_ index: Int) -> Bool {
    let id = view.id(index)
    let ids = view.ids
    return id == ids.of || id == ids.forWord || id == ids.from || id == ids.at || id == ids.inWord
      || id == ids.on
  }

  /// "of" joins any noun; the others only an office, a body or a group.
  private func joinsNoun(_ index: Int) -> Bool {
    guard index > 0, view.token(index - 1).isWord else { return false }
    let before = index - 1
    if view.isRole(before, view.bits.part) { return true }
    // "the CDU in Kiel": an abbreviation is a body.
    if view.token(before).flags.contains(.allCaps),
      view.token(before).end - view.token(before).start > 1
    {
      return true
    }
    if view.isRole(before, view.bits.role | view.bits.group | view.bits.body | view.bits.document) {
      return true
    }
    return view.id(index) == view.ids.of
      && !view.isWord(
        before, view.bits.preposition | view.bits.conjunction | view.bits.be | view.bits.adverb)
  }

  private func coordinates(_ index: Int) -> Bool {
    guard index + 1 < view.tokens.count else { return false }
    let people = view.bits.role | view.bits.group | view.bits.body
    return (view.isCapital(index - 1) && view.isCapital(index + 1))
      || (isPlural(index - 1) && isPlural(index + 1))
      || (view.isRole(index - 1, people)
        && (view.isRole(index + 1, people) || view.isWord(index + 1, view.bits.article)))
  }

  /// The phrase that begins at `start`: up to a comma, a verb or the limit.
  func phrase(after start: Int, before limit: Int) -> Range<Int>? {
    var end = start
    let bits = view.bits
    while end < limit {
      switch view.kind(end) {
      case .word, .number, .possessive: break
      case .quote where end > start && isPluralOwner(end):
        end += 1
        continue
      case .openBracket:
        end = view.afterBracket(end, before: limit)
        continue
      case .period where end > start && view.isRole(end - 1, bits.title):
        end += 1
        continue
      default: return end > start ? start..<end : nil
      }
      if view.isQuoted(end) { break }
      // "the federation's chairman": an owner, no short "is".
      if end > start, view.kind(end) == .possessive, end + 1 < limit, view.token(end + 1).isWord,
        !view.isWord(end + 1, bits.article | bits.negation | bits.adverb | bits.viewNoun)
      {
        end += 1
        continue
      }
      if end > start {
        if view.isWord(
          end,
          bits.relative | bits.subordinator | bits.modal | bits.softModal | bits.be | bits.have
            | bits.pronoun | bits.doWord)
        {
          break
        }
        let joins =
          isJoint(end) && view.id(end) == view.ids.of
          || view.isWord(end, bits.article | bits.possessive)
        if !joins, view.isWord(end, bits.preposition), !(isJoint(end) && joinsNoun(end)) { break }
        if view.isWord(end, bits.conjunction), !(end + 1 < limit && coordinates(end)) { break }
        if view.id(end) == view.ids.to || view.isWord(end, bits.time), !view.isCapital(end) {
          break
        }
        if view.isWord(end, bits.adverb) || isFiniteVerb(end, before: limit) { break }
      } else if view.isWord(
        end, bits.pronoun | bits.preposition | bits.conjunction | bits.subordinator | bits.relative)
      {
        return nil
      }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// The mark of "teachers' union": after an s, before a further word.
  func isPluralOwner(_ mark: Int) -> Bool {
    guard mark > 0, mark + 1 < view.tokens.count, !view.token(mark).flags.contains(.spaceBefore),
      view.token(mark + 1).isWord, view.token(mark + 1).flags.contains(.spaceBefore),
      !view.isQuoted(mark - 1)
    else { return false }
    return isPlural(mark - 1)
  }

  /// "Galician", "Berliner", "Genoese", "Spaniard": an ending of those who come from somewhere.
  private func endsLikeDemonym(_ index: Int) -> Bool {
    let word = view.string(index..<index + 1)
    return word.utf8.count > 5 && ["an", "er", "ese", "ard", "ite"].contains { word.hasSuffix($0) }
  }

  private func opensSentence(_ index: Int) -> Bool {
    view.block.sentences.contains { $0.tokens.lowerBound == index }
  }

  private func isPlural(_ index: Int) -> Bool {
    let token = view.token(index)
    return token.isWord && token.end - token.start > 4
      && view.text[Int(token.end) - 1] == UInt8(ascii: "s")
      && !view.isWord(index, view.bits.adverb | view.bits.be)
  }

  /// A reporting verb in the third person or the past, which no noun looks like.
  private func isFiniteVerb(_ index: Int, before limit: Int) -> Bool {
    guard !view.isCapital(index),
      let cue = view.lexicon.reporting.longest(in: view.tokens, at: index, before: limit)
    else { return false }
    return cue.form == .third || cue.form == .past
  }

  /// The head noun: the last word before the first joining preposition or bracket.
  func head(of phrase: Range<Int>) -> Int {
    var head = phrase.lowerBound
    for index in phrase {
      if index > phrase.lowerBound, isJoint(index) || view.kind(index) == .openBracket { break }
      if view.id(index) == view.ids.and, index > phrase.lowerBound {
        // "the Health and Safety Executive": one name.
        guard index + 1 < phrase.upperBound, view.isCapital(index - 1), view.isCapital(index + 1)
        else { break }
        continue
      }
      if view.token(index).isWord, !view.isWord(index, view.bits.article) { head = index }
    }
    return head
  }

  /// "caterers", "classmates", "lobbyists": a plural in lower case whose ending names those who do something.
  func isAgents(_ index: Int) -> Bool {
    guard !view.isCapital(index) || opensSentence(index), isPlural(index),
      !view.isRole(index, view.bits.never | view.bits.thing)
    else { return false }
    let word = String(decoding: view.text[view.token(index).bytes], as: UTF8.self)
    return word.utf8.count > 5
      && ["ers", "ors", "ists", "ians", "mates", "ees"].contains { word.hasSuffix($0) }
  }

  /// "What", "There", "Not": a capital only because the sentence begins with it.
  private func isFunctionWord(_ index: Int) -> Bool {
    let bits = view.bits
    return view.isWord(
      index,
      bits.question | bits.relative | bits.pronoun | bits.preposition | bits.conjunction
        | bits.adverb | bits.negation | bits.time | bits.opener | bits.article)
  }

  /// What sort of source a phrase names.
  func kind(of phrase: Range<Int>) -> Source.Kind? {
    let bits = view.bits
    let head = head(of: phrase)
    let determiner = view.id(phrase.lowerBound)
    let definite =
      determiner == view.ids.the
      || view.isWord(phrase.lowerBound, bits.possessive | bits.demonstrative)
      // "Sorra's |mayor".
      || phrase.count > 2 && view.isCapital(phrase.lowerBound)
        && view.kind(phrase.lowerBound + 1) == .possessive
    if phrase.count > 2, head == phrase.lowerBound, view.isRole(head, bits.part) { return .group }
    if view.isRole(head, bits.group),
      !view.isRole(head, bits.body) || !view.token(head).isCapitalised
    {
      return .group
    }
    if determiner == view.ids.the, (2...3).contains(phrase.count),
      phrase.dropFirst().allSatisfy({ view.isCapital($0) }), view.isRole(head, bits.demonym)
    {
      return .role(definite: true)
    }
    if view.isRole(head, bits.role), view.id(head) != view.ids.the {
      return .role(definite: definite)
    }
    if view.isRole(head, bits.body) { return .body }
    if view.isRole(head, bits.document) { return .document }
    if view.isRole(head, bits.never) {
      return view.token(head).flags.contains(.allCaps) ? .body : .never
    }
    if view.isWord(phrase.lowerBound, bits.month | bits.weekday) { return nil }
    // "members of the CoR", "a group of …" are caught by their heads; capitals name a body.
    if view.token(head).flags.contains(.allCaps),
      view.token(head).end - view.token(head).start <= 8
    {
      return .body
    }
    // "Proposals exist": a capital of the sentence's first word; "May 2017": a time.
    if phrase.count == 1, opensSentence(head), view.isRole(head, bits.impersonalName) { return nil }
    // "Nurhadi of the House": what stands before "of" is the name.
    let first = phrase.lowerBound..<head + 1
    let capitals = first.filter { view.isCapital($0) && !view.isWord($0, bits.article) }
    if capitals.contains(where: { view.isRole($0, bits.body | bits.impersonalName) }) {
      return view.isCapital(head) ? .body : nil
    }
    // "Departments find it hard": a plural that opens a sentence is no name.
    if phrase.count == 1, isPlural(head), opensSentence(head), view.id(head) == 0 { return .group }
    if isAgents(head) { return .group }
    // "the Galician", "the West Australian": somebody who was named before.
    if determiner == view.ids.the, view.isCapital(head), (2...3).contains(phrase.count),
      !view.token(head).flags.contains(.allCaps), endsLikeDemonym(head)
    {
      return .role(definite: true)
    }
    if view.isWord(phrase.lowerBound, bits.negation) { return nil }
    if view.isIndefinite(phrase.lowerBound), isAgent(head) { return .role(definite: false) }
    let isName = view.isCapital(head) && !capitals.isEmpty && !isFunctionWord(head)
    return isName ? .unknownName : nil
  }
}
