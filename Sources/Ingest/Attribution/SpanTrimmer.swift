/// Cuts the framing off a content: what is left states what should be done, with its actor and its purpose.
struct SpanTrimmer {
  let view: BlockView
  let necessity: NecessityFinder

  init(view: BlockView) {
    self.view = view
    necessity = NecessityFinder(view: view)
  }

  /// The trimmed span; empty when nothing is left.
  ///
  /// `isClause` says that the content is a clause with its necessity in it, whose opening adjuncts and earlier clauses without
  /// necessity may go.
  func trim(_ content: Range<Int>, isClause: Bool) -> Range<Int> {
    var span = ends(content)
    while true {
      let before = span
      span = leading(span)
      if isClause { span = clause(span) }
      if span == before || span.isEmpty { break }
    }
    span = ends(withoutTime(tail(span, isClause: isClause)))
    return balanced(span)
  }

  // MARK: The beginning

  private func leading(_ span: Range<Int>) -> Range<Int> {
    var start = afterNamely(span) ?? span.lowerBound
    let end = span.upperBound
    let bits = view.bits
    let ids = view.ids
    while start < end {
      switch view.kind(start) {
      case .word, .number, .symbol, .possessive: break
      case .quote, .openBracket: return start..<end
      default:
        start += 1
        continue
      }
      if view.isWord(start, bits.connective) || view.id(start) == ids.that {
        start += 1
        continue
      }
      if view.isWord(start, bits.adverb), start + 1 < end, view.kind(start + 1) == .comma {
        start += 2
        continue
      }
      // "him to stop": whom, named before.
      if view.isWord(start, view.bits.pronoun), !view.isWord(start, view.bits.it), start + 2 < end,
        view.id(start + 1) == ids.to
      {
        start += 2
        continue
      }
      if let dateline = afterDateline(start, end) {
        start = dateline
        continue
      }
      if let rest = afterOwnView(start, end) {
        start = rest
        continue
      }
      if let length = opening(start, end) {
        start += length
        continue
      }
      if let cue = view.lexicon.reporting.longest(in: view.tokens, at: start, before: end),
        view.lexicon.verbs[cue.entry].tier == .impersonal
      {
        start = cue.tokens.upperBound
        continue
      }
      break
    }
    return start..<max(start, end)
  }

  /// "NEW DELHI, March 2 - C": C.
  private func afterDateline(_ start: Int, _ end: Int) -> Int? {
    guard start == 0, view.token(start).flags.contains(.allCaps) || view.kind(start) == .number,
      let dash = (start + 1 ..<~ min(start + 9, end - 3)).first(where: {
        view.kind($0) == .dash || view.kind($0) == .joint
      })
    else { return nil }
    let isDateline = (start..<dash).allSatisfy {
      view.token($0).flags.contains(.allCaps) || view.kind($0) != .word
        || view.isWord($0, view.bits.month | view.bits.weekday)
    }
    return isDateline ? dash + 1 : nil
  }

  /// "We think (that) C", "I believe C": C.
  private func afterOwnView(_ start: Int, _ end: Int) -> Int? {
    guard view.isWord(start, view.bits.firstPerson), start + 3 < end,
      let cue = view.lexicon.reporting.longest(in: view.tokens, at: start + 1, before: end),
      cue.form == .base, view.lexicon.verbs[cue.entry].tier == .say
    else { return nil }
    let rest = cue.tokens.upperBound
    guard rest < end, necessity.strongest(in: rest..<end, masked: false) != nil else { return nil }
    return view.id(rest) == ids.that ? rest + 1 : rest
  }

  /// "an addition, namely that C": C.
  private func afterNamely(_ span: Range<Int>) -> Int? {
    for index in span.prefix(9)
    where view.id(index) == view.ids.namely && index + 3 < span.upperBound {
      let next = view.id(index + 1)
      if next == view.ids.that || next == view.ids.to { return index + 2 }
    }
    return nil
  }

  /// Without the adjunct, condition or earlier clause before the clause that holds the necessity.
  private func clause(_ span: Range<Int>) -> Range<Int> {
    guard let found = necessity.strongest(in: span, masked: false) else {
      return afterDocument(span)
    }
    let bits = view.bits
    let start = span.lowerBound
    if let clause = afterFrame(span, before: found.cue.lowerBound) {
      return clause..<span.upperBound
    }
    // "it is necessary to V": the infinitive is the content.
    if found.cue.lowerBound <= start + 1, view.id(found.cue.lowerBound) == view.ids.it {
      let last = found.cue.upperBound - 1
      if view.id(last) == view.ids.to, !view.isWord(last - 1, bits.waiting) {
        return found.cue.upperBound..<span.upperBound
      }
    }
    // "the time has come for X to V".
    if found.cue.lowerBound == start, view.id(start) == view.ids.the,
      view.id(found.cue.upperBound - 1) == view.ids.forWord
    {
      return found.cue.upperBound..<span.upperBound
    }
    if let colon = span.dropLast(3).last(where: { view.kind($0) == .colon && !view.isQuoted($0) }),
      !(colon + 1..<colon + 4).contains(where: {
        view.isWord($0, bits.demonstrative) && view.isWord($0 + 1, bits.be | bits.modal)
      }),
      view.id(colon + 1) != view.ids.both,
      colon < found.cue.lowerBound
        || necessity.strongest(in: colon + 1..<span.upperBound, masked: false)?.strength
          == .strong
    {
      return colon + 1..<span.upperBound
    }
    let commas = (start..<found.cue.lowerBound).filter {
      view.kind($0) == .comma && !view.isQuoted($0) && !view.token($0).flags.contains(.bracketed)
    }
    guard !commas.isEmpty else { return span }
    if let comma = commas.first(where: { opensSubject($0 + 1, before: found.cue.lowerBound) }),
      !opensScope(span, comma), isSetting(start..<comma)
    {
      return comma + 1..<span.upperBound
    }
    return afterEarlierClause(span, commas, before: found)
  }

  /// "For small farms, …", "Where public money is spent, …", "If funds are short, …": for what the ask holds; it stays.
  private func opensScope(_ span: Range<Int>, _ comma: Int) -> Bool {
    let first = span.lowerBound
    guard view.isRole(first, view.bits.scope), comma - first >= 3,
      view.id(first) != ids.asWord || view.id(first + 1) == ids.forWord
    else { return false }
    return !view.isWord(first + 1, view.bits.demonstrative | view.bits.pronoun | view.bits.relative)
      || view.isRole(first, view.bits.conditional)
  }

  /// "In a statement signed by X, the agency to do": the words after the comma.
  private func afterDocument(_ span: Range<Int>) -> Range<Int> {
    guard view.id(span.lowerBound) == ids.inWord,
      span.dropFirst().prefix(4).contains(where: { view.isRole($0, view.bits.document) })
    else { return span }
    let phrases = NounPhraseFinder(view: view)
    for comma in span.dropLast(2) where view.kind(comma) == .comma && !view.isQuoted(comma) {
      if let phrase = phrases.phrase(after: comma + 1, before: span.upperBound),
        phrase.upperBound < span.upperBound, view.id(phrase.upperBound) == ids.to
      {
        return comma + 1..<span.upperBound
      }
    }
    return span
  }

  /// What opens a sentence without belonging to what is asked: "for this", "in 2019", "in a statement", a reason.
  ///
  /// A condition or a topic ("when the road is closed", "for small islands", "as for fees") belongs to it.
  func isSetting(_ adjunct: Range<Int>) -> Bool {
    let bits = view.bits
    let first = adjunct.lowerBound
    let id = view.id(first)
    guard view.isWord(first, bits.preposition | bits.subordinator), adjunct.count > 1 else {
      return false
    }
    if adjunct.count <= 3, adjunct.contains(where: { view.isWord($0, bits.link) }) { return true }
    // "As a first step, …" belongs to the ask, "as the mover had said" does not.
    if id == ids.asWord {
      return view.id(first + 1) != ids.forWord
        && !view.isWord(adjunct.upperBound - 1, bits.remedy)
        && !view.isRole(adjunct.upperBound - 1, bits.measureNoun)
    }
    if id == ids.because || id == ids.since || view.isWord(first, bits.concession) { return true }
    if view.isWord(first + 1, bits.demonstrative | bits.pronoun), adjunct.count <= 3 {
      return view.isWord(first, bits.preposition)
    }
    guard view.isWord(first, bits.preposition), id != ids.forWord, id != ids.to, id != ids.from
    else { return false }
    if id == ids.under { return adjunct.contains { view.isRole($0, bits.billNoun) } }
    return adjunct.dropFirst().contains {
      view.isWord($0, bits.month | bits.weekday) || isYear($0)
    } || adjunct.dropFirst().prefix(4).contains { view.isRole($0, bits.document) }
  }

  private func isYear(_ index: Int) -> Bool {
    let token = view.token(index)
    return token.kind == .number && token.end - token.start == 4
  }

  /// The words from here to the necessity can be a subject: not a mere participle or a further item of a list.
  private func opensSubject(_ index: Int, before cue: Int) -> Bool {
    guard index < cue else { return false }
    let bits = view.bits
    if view.isWord(index, bits.conjunction | bits.relative | bits.preposition) { return false }
    return true
  }

  func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { index in
      view.isWord(index, view.bits.be | view.bits.have | view.bits.modal | view.bits.softModal)
        || view.lexicon.reporting.begins(with: view.id(index)) && !view.isCapital(index)
          && view.lexicon.reporting.longest(in: view.tokens, at: index, before: range.upperBound)
            != nil
    }
  }

  // MARK: The end

  var ids: ReportWordIDs { view.ids }

  /// "an end to it |for years", "redress |the year before": when it was asked for, after a noun phrase.
  private func withoutTime(_ span: Range<Int>) -> Range<Int> {
    guard span.count > 4, necessity.strongest(in: span, masked: false) == nil else { return span }
    let last = span.upperBound - 1
    if view.id(last - 1) == ids.forWord, view.isWord(last, view.bits.period) {
      return span.lowerBound..<last - 1
    }
    if view.id(last) == ids.before, view.isWord(last - 1, view.bits.time),
      view.id(last - 2) == ids.the
    {
      return span.lowerBound..<last - 2
    }
    return span
  }

  /// Without marks and spaces at either end.
  func ends(_ span: Range<Int>) -> Range<Int> {
    var start = span.lowerBound
    var end = span.upperBound
    while end > start {
      switch view.kind(end - 1) {
      case .word where view.isWord(end - 1, view.bits.conjunction) && end - 1 > start: end -= 1
      case .period where endsAbbreviation(end - 1): return start..<end
      case .period, .comma, .semicolon, .colon, .question, .exclamation, .ellipsis, .dash, .joint:
        end -= 1
      default:
        while start < end {
          switch view.kind(start) {
          case .comma, .semicolon, .colon, .dash, .period, .joint: start += 1
          default: return start..<end
          }
        }
      }
    }
    return start..<end
  }

  private func endsAbbreviation(_ index: Int) -> Bool {
    guard index > 0, view.token(index - 1).isWord else { return false }
    let token = view.token(index - 1)
    return token.end - token.start == 3 && view.text[Int(token.start) + 1] == UInt8(ascii: ".")
  }

  /// Without quotation marks or brackets at an end whose partner is outside, or that enclose the whole.
  private func balanced(_ span: Range<Int>) -> Range<Int> {
    var span = span
    var changed = true
    while changed, !span.isEmpty {
      changed = false
      let first = span.lowerBound
      let last = span.upperBound - 1
      if view.kind(first) == .quote {
        let quotation = view.block.quotations.first { $0.tokens.lowerBound == first }
        if quotation == nil
          || quotation.map({
            $0.tokens.upperBound > span.upperBound || $0.tokens.upperBound == span.upperBound
          }) == true
        {
          span = first + 1..<span.upperBound
          changed = true
          if let quotation, quotation.tokens.upperBound == last + 1, view.kind(last) == .quote {
            span = span.lowerBound..<max(span.lowerBound, last)
          }
          span = ends(span)
          continue
        }
      }
      if last > first, view.kind(last) == .quote {
        let quotation = view.block.quotations.first {
          $0.tokens.upperBound == last + 1 && !$0.isOpen
        }
        if quotation.map({ $0.tokens.lowerBound < first }) ?? true {
          span = ends(span.lowerBound..<last)
          changed = true
          continue
        }
      }
      if view.kind(last) == .closeBracket, !span.contains(where: { view.kind($0) == .openBracket })
      {
        span = ends(span.lowerBound..<last)
        changed = true
      }
    }
    return span
  }
}
