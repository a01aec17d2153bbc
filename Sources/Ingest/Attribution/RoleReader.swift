/// Reads the roles that a mention prints before and after its name.
struct RoleReader {
  let view: BlockView

  /// The roles as printed, without articles.
  func roles(of mention: Mention) -> [String] {
    var roles: [String] = []
    let before = mention.extent.lowerBound..<mention.name.lowerBound
    for part in parts(trimmed(before)) where hasRole(part) { roles.append(view.string(part)) }
    var after = mention.name.upperBound..<mention.extent.upperBound
    if let first = after.first, view.kind(first) == .openBracket {
      after = view.afterBracket(first, before: after.upperBound)..<after.upperBound
    }
    if let first = after.first, view.kind(first) == .comma {
      let start = first + 1
      guard start < after.upperBound, !view.isWord(start, view.bits.relative) else { return roles }
      for part in parts(trimmed(start..<after.upperBound)) where hasRole(part) {
        roles.append(view.string(part))
      }
    }
    return roles
  }

  private func hasRole(_ range: Range<Int>) -> Bool {
    range.contains { view.isRole($0, view.bits.role) }
      && !range.allSatisfy {
        view.isRole($0, view.bits.title) && view.token($0).end - view.token($0).start < 4
      }
  }

  /// Without leading articles and adverbs and without commas at the ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first,
      !view.token(first).isWord
        || view.isWord(
          first, view.bits.article | view.bits.adverb | view.bits.conjunction | view.bits.possessive
        )
    {
      range = range.dropFirst()
    }
    while let last = range.last, !view.token(last).isWord, view.kind(last) != .closeBracket {
      range = range.dropLast()
    }
    return range
  }

  /// Cuts `A of B and C of D` and `A of B, C of D` where a further role begins.
  private func parts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start {
      let id = view.id(index)
      guard id == view.ids.and || view.kind(index) == .comma else { continue }
      var next = index + 1
      while next < range.upperBound,
        view.id(next) == view.ids.and || view.isWord(next, view.bits.article | view.bits.adverb)
      { next += 1 }
      guard next < range.upperBound, next > start, opensRole(next, before: range.upperBound) else {
        continue
      }
      parts.append(start..<index)
      start = next
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// A role noun at once or after one or two modifiers: `quality inspector`, `Distinguished Professor`.
  private func opensRole(_ start: Int, before end: Int) -> Bool {
    for index in start..<min(start + 3, end) {
      if view.isRole(index, view.bits.role) { return true }
      if !view.token(index).isWord || view.isWord(index, view.bits.preposition) { return false }
    }
    return false
  }
}
