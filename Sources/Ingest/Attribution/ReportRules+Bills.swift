extension ReportRules {
  /// "X introduced a bill that would …", "a bill by X seeks to …", "Under it, firms would …": a proposal of the sponsors.
  mutating func readBill(_ segment: Range<Int>, _ index: Int) -> Bool {
    let view = views[index]
    if segment.contains(where: { view.kind($0) == .question }) { return false }
    let bill = segment.first {
      view.isRole($0, view.bits.motionNoun) && !view.isQuoted($0)
        && opensEffect($0 + 1, segment, view)
        || view.isRole($0, view.bits.billNoun) && (!view.isQuoted($0) || view.isCapital($0))
          && !standsAside($0, segment, view)
          && !($0 + 1 < segment.upperBound && view.id($0 + 1) == view.ids.of && !view.isCapital($0)
            && view.isRole($0, view.bits.measureNoun))
    }
    if let bill { noteSponsor(bill, segment, view) }
    guard let sponsor else { return false }
    if let bill, let found = NecessityFinder(view: view).strongest(in: segment, masked: true),
      found.strength == .strong, found.cue.lowerBound < bill
    {
      return false
    }
    var speaker = StatementSpeaker(index: sponsor, evidence: "sponsor of the bill")
    // "It would be simpler, she argued, if …": whoever speaks, not whose bill it is.
    if bill == nil, let speaking = context.speakingHere, speaking != sponsor {
      speaker = StatementSpeaker(index: speaking, evidence: "speaks in the sentence")
    }
    if let bill, let purpose = purpose(after: bill, segment, view), purpose.count > 4 {
      emit(.billOfSponsor, purpose, cue: bill..<bill + 1, speaker, index, isClause: false)
      return true
    }
    guard let would = segment.first(where: { isEffect($0, segment, view) }),
      refersToBill(segment, would, bill, view)
    else { return false }
    emit(
      .billOfSponsor, afterBill(bill, would, segment, view), cue: would..<would + 1, speaker, index,
      isClause: false)
    return true
  }

  /// "as the bill came up", "while her bill waits": a clause of time behind the main one.
  private func standsAside(_ bill: Int, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    let opening = bill - 2
    guard opening > segment.lowerBound + 3 else { return false }
    return view.isWord(bill - 1, view.bits.article | view.bits.possessive)
      && (view.id(opening) == view.ids.asWord || view.id(opening) == view.ids.when)
  }

  /// "a motion under which …", "a motion to suspend …": what the motion would do follows.
  private func opensEffect(_ place: Int, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    guard place + 3 < segment.upperBound else { return false }
    let next = view.id(place + 1)
    return view.id(place) == view.ids.under && next == view.ids.which
      || view.id(place) == view.ids.to && isImperative(place + 1, view)
      || view.id(place) == view.ids.that && next == view.ids.would
  }

  /// Who brings the bill in: whoever stands after "by" or "from", else the subject of a verb of introducing.
  private mutating func noteSponsor(_ bill: Int, _ segment: Range<Int>, _ view: BlockView) {
    let finder = SourceFinder(view: view, segment: segment)
    for place in bill + 1 ..<~ min(bill + 8, segment.upperBound - 1)
    where view.id(place) == view.ids.by || view.id(place) == view.ids.from {
      guard let source = finder.source(after: place + 1), source.kind != .never,
        let found = SourceResolver(view: view).speaker(of: source, &context, &registry)
      else { continue }
      sponsor = found.speaker
      return
    }
    // "a second bill of the lawmaker from Y".
    if bill + 2 < segment.upperBound, view.id(bill + 1) == view.ids.of,
      let source = finder.source(after: bill + 2), isPerson(source),
      let found = SourceResolver(view: view).speaker(of: source, &context, &registry)
    {
      sponsor = found.speaker
      return
    }
    // "Senator X's version".
    if let mention = view.mentions.last(where: {
      $0.name.lowerBound >= segment.lowerBound && $0.name.upperBound < bill
        && bill - $0.name.upperBound <= 3
        && view.kind($0.name.upperBound) == .possessive
    }) {
      sponsor = mention.speaker
      return
    }
    // "Her bill would", "a bill of hers".
    if let owner = (segment.lowerBound..<min(bill + 3, segment.upperBound)).first(where: {
      view.isRole($0, view.bits.owner)
        || view.isWord($0, view.bits.possessive) && $0 < bill && bill - $0 < 8
    }), let person = context.paragraph ?? context.lastPerson, view.id(owner) != view.ids.its {
      sponsor = person
      return
    }
    guard (segment.lowerBound..<bill).contains(where: { view.isRole($0, view.bits.introducing) })
    else { return }
    if let mention = view.mentions.first(where: {
      $0.name.lowerBound >= segment.lowerBound && $0.name.upperBound <= bill
    }),
      let source = finder.source(after: mention.extent.lowerBound)
    {
      let resolver = SourceResolver(view: view)
      sponsor =
        isSubject(mention, segment, view)
        ? resolver.speaker(of: source, &context, &registry)?.speaker ?? sponsor
        : resolver.bringer(source, context, &registry) ?? sponsor
    } else if let current = context.lastGroup ?? context.paragraph ?? context.lastPerson {
      sponsor = current
    }
  }

  private func isPerson(_ source: Source) -> Bool {
    switch source.kind {
    case .people, .role(definite: true): true
    default: false
    }
  }

  /// What the bill is for: after "to", "that would", "seeks to".
  private func purpose(after bill: Int, _ segment: Range<Int>, _ view: BlockView) -> Range<Int>? {
    let end = segment.upperBound
    for place in bill + 1 ..<~ min(bill + 14, end - 2) {
      let id = view.id(place)
      if view.kind(place) == .comma, view.id(place + 1) == view.ids.and { return nil }
      if place <= bill + 6, view.isActionThird(place), view.id(place - 1) != view.ids.to {
        return place..<end
      }
      // "which seeks to …", "that aims to …".
      if id == view.ids.that || id == view.ids.which, view.id(place + 1) != view.ids.would,
        let to = (place + 2 ..<~ min(place + 4, end - 2)).first(where: {
          view.id($0) == view.ids.to
        }),
        isImperative(to + 1, view)
      {
        return to + 1..<end
      }
      if id == view.ids.to, !view.isCapital(place + 1),
        !view.isWord(
          place + 1,
          view.bits.article | view.bits.possessive | view.bits.time | view.bits.relative)
      {
        return place + 1..<end
      }
      if id == view.ids.that || id == view.ids.which, view.id(place + 1) == view.ids.would {
        return place + 2..<end
      }
      if id == view.ids.under || id == view.ids.by, view.id(place + 1) == view.ids.which {
        return place + 2..<end
      }
      if view.isWord(place, view.bits.be | view.bits.have) { return nil }
    }
    return nil
  }

  /// "would" or "is to" with something that is no mere consequence.
  private func isEffect(_ place: Int, _ segment: Range<Int>, _ view: BlockView) -> Bool {
    guard place > segment.lowerBound, place + 2 < segment.upperBound, !view.isQuoted(place) else {
      return false
    }
    let isTo =
      view.isWord(place, view.bits.be)
      && (view.id(place + 1) == view.ids.to
        || view.isWord(place + 1, view.bits.adverb)
          && view.id(min(place + 2, segment.upperBound - 1)) == view.ids.to)
    guard view.id(place) == view.ids.would || isTo else { return false }
    return !view.isRole(place + 1, view.bits.consequence)
  }

  /// The bill, "it" or "under it" is named, or the sentence before was about it.
  private func refersToBill(_ segment: Range<Int>, _ would: Int, _ bill: Int?, _ view: BlockView)
    -> Bool
  {
    if bill != nil { return true }
    if view.id(segment.lowerBound) == view.ids.it || view.id(segment.lowerBound) == view.ids.under {
      return true
    }
    // What the bill's critics fear, or what would be if.
    if segment.contains(where: {
      view.isRole($0, view.bits.conditional) || view.isRole($0, view.bits.fearing)
    }) {
      return false
    }
    guard let last = statements.last, last.rule == ReportRule.billOfSponsor.rawValue else {
      return false
    }
    return view.mentions.allSatisfy { !(segment.lowerBound..<would).contains($0.name.lowerBound) }
  }

  /// "An earlier bill of hers would require …": what follows, where the bill itself is the subject.
  private func afterBill(_ bill: Int?, _ would: Int, _ segment: Range<Int>, _ view: BlockView)
    -> Range<Int>
  {
    guard let named = bill, named < would,
      would - named <= 12 || view.kind(would - 1) == .comma && would - named <= 30,
      view.id(segment.lowerBound) != view.ids.under
    else { return withoutReference(segment, view) }
    // The name of a bill may stand between quotation marks, with a comma in it.
    let bill = (named..<would).last { view.kind($0) == .quote } ?? named
    // Asides between commas ("a bill of X, brought in last year, would").
    let commas = (bill..<would).filter { view.kind($0) == .comma && !view.isQuoted($0) }
    guard commas.isEmpty || commas.count > 1 && commas.last == would - 1
    else { return withoutReference(segment, view) }
    let complements = ComplementFinder(view: view, segment: segment)
    var start = would + 1
    while start < segment.upperBound - 1,
      view.isWord(start, view.bits.adverb) || view.id(start) == view.ids.to
        || start == would + 1 && view.id(start) == view.ids.be
        || view.id(start) == view.ids.have && complements.endsLikeParticiple(start + 1)
    { start += 1 }
    return start < segment.upperBound - 1
      ? start..<segment.upperBound : withoutReference(segment, view)
  }

  /// Without "Under it," before; what names the bill behind is the trimmer's to leave out.
  private func withoutReference(_ segment: Range<Int>, _ view: BlockView) -> Range<Int> {
    var span = segment
    if view.id(span.lowerBound) == view.ids.under,
      let comma = span.prefix(8).first(where: { view.kind($0) == .comma })
    {
      // "Under the bill the ministry, with others, would": no comma belongs to the bill.
      let bill = (span.lowerBound..<comma).first { view.isRole($0, view.bits.billNoun) }
      let isBare =
        bill.map { $0 + 1 < comma && !view.isWord($0 + 1, view.bits.preposition) } ?? false
      span = (isBare ? bill ?? comma : comma) + 1..<span.upperBound
    }
    return span
  }
}
