/// Phrases for one person whose name is not told: "a rancher", "one harbour official", "a teacher from Sorra".
extension NounPhraseFinder {
  /// The noun for a person within four words behind an article; nil when another noun or a function word comes first.
  func personHead(after article: Int, before limit: Int) -> Int? {
    let bits = view.bits
    var place = article + 1
    while place < min(article + 5, limit), view.token(place).isWord,
      !view.isWord(
        place,
        bits.preposition | bits.conjunction | bits.be | bits.have | bits.modal | bits.relative
          | bits.pronoun)
    {
      if view.isRole(place, bits.role) || isAgent(place) {
        // "a teacher trainer", "a city official": the last of them.
        guard place + 1 < limit, view.isRole(place + 1, bits.role) || isAgent(place + 1) else {
          return place
        }
      }
      place += 1
    }
    return nil
  }

  /// Behind the noun, and behind "of", "from", "for" or "at" with a name or up to three words.
  func personEnd(of head: Int, before limit: Int) -> Int {
    let join = head + 1
    let id = join < limit ? view.id(join) : 0
    let ids = view.ids
    guard join + 1 < limit, id == ids.of || id == ids.from || id == ids.forWord || id == ids.at
    else { return join }
    var end = join + 1
    while end < min(join + 6, limit), view.token(end).isWord || view.kind(end) == .possessive {
      if view.isCapital(end) || end == join + 1 && view.isWord(end, view.bits.article) {
        end += 1
        continue
      }
      // Behind a name a verb comes.
      if view.isCapital(end - 1) || isVerbal(end) { break }
      end += 1
    }
    return view.isWord(end - 1, view.bits.article) || end == join + 1 ? join : end
  }

  private func isVerbal(_ index: Int) -> Bool {
    let bits = view.bits
    return view.isWord(
      index,
      bits.be | bits.have | bits.modal | bits.softModal | bits.adverb | bits.relative | bits.doWord
        | bits.preposition | bits.conjunction | bits.pronoun | bits.subordinator)
      || view.lexicon.reporting.begins(with: view.id(index))
      || view.isRole(index, bits.participle | bits.introducing | bits.voicing | bits.coming)
      || view.text[view.token(index).bytes].suffix(2).elementsEqual("ed".utf8)
  }

  /// "rancher", "lobbyist", "guardian": a noun in lower case whose ending names one who does something.
  func isAgent(_ index: Int) -> Bool {
    let token = view.token(index)
    guard token.isWord, !token.isCapitalised,
      !view.isRole(
        index,
        view.bits.never | view.bits.thing | view.bits.document | view.bits.body | view.bits.group),
      !view.isWord(
        index,
        view.bits.adverb | view.bits.preposition | view.bits.pronoun | view.bits.conjunction
          | view.bits.subordinator | view.bits.connective | view.bits.opener | view.bits.time)
    else { return false }
    let word = String(decoding: view.text[token.bytes], as: UTF8.self)
    guard word.utf8.count > 4, Self.agentEndings.contains(where: { word.hasSuffix($0) }) else {
      return false
    }
    return !view.lexicon.roles.has(Vocabulary.embedded.number(of: word + "s"), view.bits.thing)
  }

  private static let agentEndings = ["er", "ist", "mate", "man", "woman"]
}
