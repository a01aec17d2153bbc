/// Bodies that are called by their noun only, once their name was printed.
extension ReportRules {
  /// Adds to a block's bodies those that a segment calls "the committee", "the party".
  mutating func addShortNames(in segment: Range<Int>, of index: Int) {
    let view = views[index]
    let places = segment.dropFirst().filter { isShortName($0, before: segment.upperBound, view) }
    guard !places.isEmpty else { return }
    let resolver = SourceResolver(view: view)
    for place in places {
      guard let body = resolver.body(called: place, context, registry),
        !views[index].bodies.contains(where: { $0.name.contains(place) })
      else { continue }
      let mention = Mention(name: place..<place + 1, extent: place - 1..<place + 1, speaker: body)
      views[index].bodies.append(mention)
    }
    views[index].bodies.sort { $0.name.lowerBound < $1.name.lowerBound }
  }

  /// "the |committee said", "the |party, which …": no further noun behind it.
  func isShortName(_ place: Int, before end: Int, _ view: BlockView) -> Bool {
    guard view.id(place - 1) == view.ids.the,
      view.isRole(place, view.bits.body), !view.isRole(place, view.bits.government),
      !view.isQuoted(place)
    else { return false }
    let next = place + 1
    guard next < end, view.token(next).isWord else { return true }
    if view.isCapital(next) || view.id(next) == view.ids.of { return false }
    let bits = view.bits
    return view.isWord(
      next,
      bits.be | bits.have | bits.modal | bits.softModal | bits.preposition | bits.adverb
        | bits.conjunction | bits.relative | bits.time | bits.negation)
      || view.lexicon.reporting.begins(with: view.id(next))
      || view.text[view.token(next).bytes].suffix(2).elementsEqual("ed".utf8)
  }
}
