/// Finds who speaks beside a verb: the source that ends before it or begins after it.
struct SourceFinder {
  let view: BlockView
  let segment: Range<Int>
  private let phrases: NounPhraseFinder

  init(view: BlockView, segment: Range<Int>) {
    self.view = view
    self.segment = segment
    phrases = NounPhraseFinder(view: view)
  }

  /// The source that ends at `end`, where a verb group begins.
  func source(before end: Int) -> Source? {
    let end = beforeTime(end)
    guard end > segment.lowerBound else { return both(at: end) }
    if let people = people(before: end) { return people }
    var place = end - 1
    // ", who called for": the one named before the comma.
    if view.id(place) == view.ids.who {
      place -= 1
      if place > segment.lowerBound, view.kind(place) == .comma { place -= 1 }
      if let mention = view.mentions.last(where: {
        $0.name.upperBound <= place + 1 && $0.name.lowerBound >= segment.lowerBound
      }) {
        return Source(
          kind: .people([mention.speaker]), extent: mention.extent.lowerBound..<end,
          phrase: mention.name)
      }
      return nil
    }
    // "the Assembly, which had demanded": the body before the comma.
    if view.id(place) == view.ids.which, place > segment.lowerBound + 1,
      view.kind(place - 1) == .comma
    {
      return view.bodies.last {
        $0.name.upperBound == place - 1 && $0.name.lowerBound >= segment.lowerBound
      }.map { Source(kind: .body, extent: $0.name.lowerBound..<end, phrase: $0.name) }
    }
    if let pronoun = pronoun(at: place) { return pronoun }
    // An apposition or bracket between the phrase and the verb: "the Committee, which …, said".
    if view.kind(place) == .comma { return bodyWithApposition(before: place) }
    // "Ines Prado and five more |wanted".
    if view.isRole(end - 1, view.bits.further) || view.isRole(end, view.bits.further),
      let and = (max(segment.lowerBound, end - 3)..<end - 1).last(where: {
        view.id($0) == view.ids.and
      }), let people = people(before: and)
    {
      return people
    }
    guard let phrase = phrases.phrase(before: end, from: segment.lowerBound),
      let kind = phrases.kind(of: phrase)
    else { return nil }
    if let office = office(around: phrase), let kind = phrases.kind(of: office) {
      return Source(kind: kind, extent: office.lowerBound..<end, phrase: office)
    }
    // "Ines Prado of the harbour party |asked": the person before "of".
    if let person = view.mentions.last(where: {
      $0.name.lowerBound == phrase.lowerBound || $0.extent.lowerBound == phrase.lowerBound
    }), person.name.upperBound < phrase.upperBound, joinsPlace(person.name.upperBound) {
      return Source(kind: .people([person.speaker]), extent: phrase, phrase: person.name)
    }
    // "He and others": the one who is known speaks.
    let before = phrase.lowerBound - 1
    if kind == .group || view.isWord(phrase.lowerBound, view.bits.possessive),
      before > segment.lowerBound, view.id(before) == view.ids.and
    {
      if let first = pronoun(at: before - 1) { return first }
      if let people = people(before: before) { return people }
    }
    return Source(kind: kind, extent: phrase, phrase: phrase)
  }

  /// "|Both added that": the two who were named, though the word reads like an adverb.
  private func both(at index: Int) -> Source? {
    guard index == segment.lowerBound, view.id(index) == view.ids.both else { return nil }
    return Source(kind: .group, extent: index..<index + 1, phrase: index..<index + 1)
  }

  /// "the minister for lamps, |boats and quays": the office whose subjects a comma parts.
  private func office(around phrase: Range<Int>) -> Range<Int>? {
    guard phrase.lowerBound > segment.lowerBound + 3, view.isCapital(phrase.lowerBound),
      view.kind(phrase.lowerBound - 1) == .comma,
      phrase.contains(where: { view.id($0) == view.ids.and })
    else { return nil }
    var place = phrase.lowerBound - 2
    while place > segment.lowerBound + 1, view.isCapital(place) || view.kind(place) == .comma {
      place -= 1
    }
    let role = place - 1
    guard view.id(place) == view.ids.forWord || view.id(place) == view.ids.of,
      view.isRole(role, view.bits.role), role > segment.lowerBound,
      view.isWord(role - 1, view.bits.article)
    else { return nil }
    return role - 1..<role + 1
  }

  /// "of", "from", "for", "in" behind a name: where or what somebody is of.
  private func joinsPlace(_ index: Int) -> Bool {
    let id = view.id(index)
    let ids = view.ids
    return id == ids.of || id == ids.from || id == ids.forWord || id == ids.inWord
  }

  /// "X on Monday |pressed", "X this week |asked": where the source ends.
  private func beforeTime(_ end: Int) -> Int {
    var place = end
    while place > segment.lowerBound + 1,
      view.kind(place - 1) == .number || view.isWord(place - 1, view.bits.time),
      !view.isWord(place - 1, view.bits.article | view.bits.pronoun)
    {
      place -= 1
    }
    guard place < end else { return end }
    if view.isWord(place - 1, view.bits.preposition), place - 1 > segment.lowerBound { place -= 1 }
    let isTime = (place..<end).contains {
      view.isWord($0, view.bits.weekday | view.bits.month | view.bits.time)
    }
    return isTime && place > segment.lowerBound ? place : end
  }

  /// The source that begins at `start`, just after a verb.
  func source(after start: Int) -> Source? {
    var start = start
    while start < segment.upperBound, view.isWord(start, view.bits.adverb) { start += 1 }
    guard start < segment.upperBound else { return nil }
    if let index = view.mentions.firstIndex(where: {
      $0.extent.lowerBound == start || $0.name.lowerBound == start
    }) {
      return people(from: index, at: start)
    }
    if let mention = view.mentions.first(where: {
      $0.extent.lowerBound > start && $0.name.lowerBound < start + 12
    }),
      let phrase = phrases.phrase(after: start, before: segment.upperBound),
      phrase.contains(mention.name.lowerBound)
    {
      return Source(
        kind: .people([mention.speaker]), extent: start..<mention.extent.upperBound,
        phrase: mention.name)
    }
    if let pronoun = pronoun(at: start) { return pronoun }
    guard let phrase = phrases.phrase(after: start, before: segment.upperBound),
      let kind = phrases.kind(of: phrase)
    else { return nil }
    let end = AppositionFinder(view: view).extentEnd(
      after: phrase.upperBound, before: segment.upperBound)
    // "said |the union's chairman, Ines Prado": the name behind the comma.
    if case .role = kind, phrase.upperBound + 1 < segment.upperBound,
      view.kind(phrase.upperBound) == .comma,
      let named = view.mentions.first(where: { $0.name.lowerBound == phrase.upperBound + 1 })
    {
      return Source(
        kind: .people([named.speaker]), extent: start..<named.extent.upperBound, phrase: named.name)
    }
    return Source(kind: kind, extent: phrase.lowerBound..<end, phrase: phrase)
  }

  private func people(before end: Int) -> Source? {
    guard
      let index = view.mentions.lastIndex(where: {
        $0.name.upperBound <= end && $0.name.lowerBound >= segment.lowerBound
      })
    else { return nil }
    let last = view.mentions[index]
    guard last.extent.upperBound >= end || endsBracketOrRelative(last.extent.upperBound, end) else {
      return nil
    }
    if isLedBy(last, before: end) { return nil }
    var people = [last.speaker]
    var start = last.extent.lowerBound
    var previous = index - 1
    while previous >= 0, view.mentions[previous].name.lowerBound >= segment.lowerBound,
      joins(view.mentions[previous].extent.upperBound, start)
        || people.count > 1 && lists(view.mentions[previous].extent.upperBound, start)
    {
      people.insert(view.mentions[previous].speaker, at: 0)
      start = view.mentions[previous].extent.lowerBound
      previous -= 1
    }
    return Source(kind: .people(people), extent: start..<end, phrase: last.name)
  }

  private func people(from index: Int, at start: Int) -> Source {
    var people = [view.mentions[index].speaker]
    var end = view.mentions[index].extent.upperBound
    var next = index + 1
    while next < view.mentions.count,
      joins(end, view.mentions[next].extent.lowerBound) || isListed(next, after: end)
    {
      people.append(view.mentions[next].speaker)
      end = view.mentions[next].extent.upperBound
      next += 1
    }
    return Source(kind: .people(people), extent: start..<end, phrase: view.mentions[index].name)
  }

  /// Nothing but brackets, an age or a relative clause between commas stands between a name and its verb.
  private func endsBracketOrRelative(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    // "the Member for Devonport, Oliver Colvile, wanted": a name between commas.
    if end - start == 1, view.kind(start) == .comma { return true }
    if view.kind(end - 1) == .closeBracket, view.kind(start) == .openBracket {
      return view.afterBracket(start, before: end) == end
    }
    guard view.kind(start) == .comma || view.kind(start - 1) == .comma, view.kind(end - 1) == .comma
    else { return false }
    let first = view.kind(start) == .comma ? start + 1 : start
    guard first < end - 1, end - first < 30 else { return false }
    let bits = view.bits
    return view.isWord(first, bits.relative | bits.preposition | bits.adverb | bits.article)
      || view.kind(first) == .number
      || view.token(first).isWord && !view.isCapital(first)
        && !view.isWord(first, bits.conjunction | bits.modal | bits.be)
  }

  private func joins(_ end: Int, _ start: Int) -> Bool {
    guard end <= start, start - end <= 4 else { return false }
    let between = end..<start
    return between.contains { view.id($0) == view.ids.and }
      && between.allSatisfy {
        view.id($0) == view.ids.and || view.kind($0) == .comma
          || view.isWord($0, view.bits.article | view.bits.possessive | view.bits.adverb)
          || view.isRole($0, view.bits.role | view.bits.title) || view.isCapital($0)
      }
  }

  /// "the panel, led by |Ines Prado, said": the panel said it.
  private func isLedBy(_ mention: Mention, before end: Int) -> Bool {
    let by = mention.extent.lowerBound - 1
    return by > segment.lowerBound + 2 && view.id(by) == view.ids.by
      && view.kind(by - 2) == .comma && view.kind(end - 1) == .comma
      && view.isRole(by - 3, view.bits.body)
  }

  /// "A, |B and C": a comma alone, once an "and" was seen.
  private func lists(_ end: Int, _ start: Int) -> Bool {
    end <= start && start - end <= 1 && view.kind(start == end ? end - 1 : end) == .comma
  }

  /// "A (X), |B (Y) and C (Z)": a comma before this mention, an "and" further on.
  private func isListed(_ mention: Int, after end: Int) -> Bool {
    var end = end
    for next in mention..<view.mentions.count {
      let start = view.mentions[next].extent.lowerBound
      if next > mention, joins(end, start) { return true }
      guard lists(end, start) else { return false }
      end = view.mentions[next].extent.upperBound
    }
    return false
  }

  private func pronoun(at index: Int) -> Source? {
    let bits = view.bits
    guard view.isWord(index, bits.heShe | bits.they | bits.it | bits.firstPerson) else {
      return nil
    }
    let kind: Source.Kind =
      view.isWord(index, bits.firstPerson) ? .firstPerson : .pronoun(view.id(index))
    return Source(kind: kind, extent: index..<index + 1, phrase: index..<index + 1)
  }

  /// "The Internal Market Committee, which had approved the draft, went into detail": the phrase before the first comma.
  private func bodyWithApposition(before comma: Int) -> Source? {
    guard let first = (segment.lowerBound..<comma).last(where: { view.kind($0) == .comma }),
      first + 1 < comma,
      comma - first <= 4 || view.id(first + 2) == view.ids.by
        || view.isWord(
          first + 1,
          view.bits.relative | view.bits.article | view.bits.preposition | view.bits.adverb
        )
        || view.isRole(
          first + 1, view.bits.role | view.bits.group | view.bits.voicing | view.bits.introducing)
    else { return nil }
    guard let phrase = phrases.phrase(before: first, from: segment.lowerBound),
      let kind = phrases.kind(of: phrase)
    else { return nil }
    // "his party, the |HP, has long …": the name behind the comma.
    let name = first + 1..<comma
    if kind == .body, name.count <= 5, view.isWord(phrase.lowerBound, view.bits.possessive),
      view.isCapital(comma - 1), phrases.kind(of: name) == .body
    {
      return Source(kind: .body, extent: phrase.lowerBound..<comma + 1, phrase: name)
    }
    return Source(kind: kind, extent: phrase.lowerBound..<comma + 1, phrase: phrase)
  }
}
