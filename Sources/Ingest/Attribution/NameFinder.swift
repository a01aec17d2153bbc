/// A run of capitalised words that may be a person's name.
struct NameCandidate: Sendable, Equatable {
  /// The tokens of the name.
  var name: Range<Int>
  /// Where titles and roles before it begin; the start of the name when there are none.
  var start: Int
  /// A title (`Mr`, `Rep.`) stands before it.
  var hasTitle: Bool
  /// A role (`MP`, `actor`, `political adviser`) stands before it.
  var hasRole: Bool
}

/// Finds the runs of capitalised words of a block that may name people, by words alone.
struct NameFinder {
  let view: BlockView

  /// The candidates of the block, by place.
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    var index = 0
    let tokens = view.tokens
    while index < tokens.count {
      guard isNameWord(index) || isHonoredPronounName(index) else {
        index += 1
        continue
      }
      let end = nameEnd(from: index)
      if let candidate = candidate(index..<end) { found.append(candidate) }
      index = max(end, index + 1)
    }
    return found
  }

  /// A capitalised word that no class claims.
  func isNameWord(_ index: Int) -> Bool {
    let token = view.token(index)
    guard token.isWord, token.isCapitalised, !hasDigit(token) else { return false }
    if token.word == 0 || isInitial(index) || followsCapitalRole(index) { return true }
    let bits = view.bits
    if view.isRole(
      index,
      bits.impersonalName | bits.title | bits.role | bits.group | bits.body | bits.never
        | bits.document)
    {
      return false
    }
    if view.lexicon.names.has(token.word, bits.familyFirst) { return !isFunctionWord(index) }
    return !isFunctionWord(index) && !view.lexicon.actions.has(token.word, bits.action)
      && !view.lexicon.reporting.begins(with: token.word)
      && !view.lexicon.necessity.begins(with: token.word)
  }

  /// "CO-CHAIR |STORY", "SENATOR |BROWN": any word in capitals behind an office in capitals.
  func followsCapitalRole(_ index: Int) -> Bool {
    index > 0 && view.token(index).flags.contains(.allCaps)
      && view.token(index - 1).flags.contains(.allCaps)
      && view.isRole(index - 1, view.bits.role | view.bits.title)
      && !view.isRole(
        index, view.bits.role | view.bits.title | view.bits.body | view.bits.group)
      && !isFunctionWord(index)
  }

  /// A lone capital before a further capital: `V K Sreekandan`, `C Hobson`.
  private func isInitial(_ index: Int) -> Bool {
    let token = view.token(index)
    guard token.end - token.start == 1, view.id(index) != view.ids.i, view.id(index) != view.ids.a,
      index + 1 < view.tokens.count
    else { return false }
    let next =
      view.kind(index + 1) == .period && index + 2 < view.tokens.count ? index + 2 : index + 1
    return view.isCapital(next) && !view.token(next).flags.contains(.quoted)
  }

  private func hasDigit(_ token: Token) -> Bool {
    view.text[token.bytes].contains { $0 >= 48 && $0 <= 57 }
  }

  private func isFunctionWord(_ index: Int) -> Bool {
    let bits = view.bits
    return view.isWord(
      index,
      bits.article | bits.pronoun | bits.possessive | bits.demonstrative | bits.relative
        | bits.conjunction | bits.connective | bits.preposition | bits.subordinator | bits.question
        | bits.be | bits.have | bits.modal | bits.softModal | bits.negation | bits.adverb
        | bits.month
        | bits.weekday | bits.time | bits.opener)
  }

  /// "He Qing, a deputy", "chairman He Qing": a pronoun that is a family name, before a name word.
  private func isHonoredPronounName(_ index: Int) -> Bool {
    guard view.isCapital(index), view.id(index) == view.ids.he, index + 2 < view.tokens.count,
      isNameWord(index + 1)
    else { return false }
    return view.kind(index + 2) == .comma || view.kind(index + 2) == .openBracket
      || index > 0
        && (view.isRole(index - 1, view.bits.role)
          || !view.isCapital(index - 1) && view.token(index - 1).isWord)
  }

  private func nameEnd(from start: Int) -> Int {
    let tokens = view.tokens
    var end = start + 1
    while end < tokens.count {
      if isNameWord(end), view.kind(end - 1) != .comma {
        end += 1
      } else if end == start + 1, isSurnameInSpite(end) {
        end += 1
      } else if view.kind(end) == .period, tokens[end - 1].end - tokens[end - 1].start <= 2,
        end + 1 < tokens.count, isNameWord(end + 1)
      {
        end += 2
      } else if view.isRole(end, view.bits.particle), end + 1 < tokens.count, isNameWord(end + 1),
        !tokens[end].isCapitalised
      {
        end += 2
      } else if view.kind(end) == .quote, end + 3 < tokens.count, view.isCapital(end + 1) {
        // A nickname in quotes, of one or two words, inside the name.
        guard
          let close = (end + 2...min(end + 5, tokens.count - 1)).first(where: {
            view.kind($0) == .quote
          }),
          close + 1 < tokens.count, isNameWord(close + 1), !tokens[end + 1].flags.contains(.quoted)
        else { break }
        end = close + 2
      } else {
        break
      }
    }
    return end
  }

  /// "Teresa |May said": a capital behind a given name and before small letters, though it reads like a function word.
  private func isSurnameInSpite(_ index: Int) -> Bool {
    let next = index + 1
    guard view.isCapital(index), isFunctionWord(index), next < view.tokens.count,
      view.token(next).isWord && !view.isCapital(next) || view.kind(next) == .comma
        || view.kind(next) == .possessive,
      !view.isWord(index, view.bits.article | view.bits.pronoun | view.bits.weekday),
      view.token(index).flags.contains(.spaceBefore),
      !view.token(index - 1).endsSentence
    else { return false }
    return GivenNames.embedded.contains(view.string(index - 1..<index))
  }

  private func candidate(_ name: Range<Int>) -> NameCandidate? {
    guard
      !view.token(name.lowerBound).flags.contains(.quoted)
        || view.token(name.lowerBound).flags.contains(.bracketed) == false
    else { return nil }
    var candidate = NameCandidate(
      name: name, start: name.lowerBound, hasTitle: false, hasRole: false)
    var start = name.lowerBound
    while start > 0 {
      var before = start - 1
      if view.kind(before) == .period, before > 0, !view.token(before).flags.contains(.spaceBefore)
      {
        before -= 1
      }
      guard view.token(before).isWord, !view.token(before).flags.contains(.quoted) else { break }
      if view.isRole(before, view.bits.title), view.isCapital(before) {
        candidate.hasTitle = true
        start = before
      } else if view.isRole(before, view.bits.role), before + 1 == start {
        candidate.hasRole = true
        start = before
      } else {
        break
      }
    }
    candidate.start = start
    return candidate
  }
}
