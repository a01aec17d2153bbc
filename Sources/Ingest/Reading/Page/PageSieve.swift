/// Tells what of a page may be words of its article: elements are dropped, kept as asides, or read.
struct PageSieve {
  /// What is done with an element.
  enum Verdict {
    case read
    /// Kept as text, never read for proposals.
    case aside
    case dropped
  }

  /// What is done with each node, its ancestors aside.
  private(set) var verdicts: [Verdict]
  /// Elements that look like headings without being heading elements.
  private(set) var headings: Set<Int> = []
  /// Elements whose class or own style sets them in bold.
  private(set) var bold: Set<Int> = []

  private let tree: PageTree
  private let rules: StyleRules
  private static let keptWhole: Set<PageTag> = [.html, .body, .main, .article, .h1]

  /// Looks at every element; class names count only for elements that hold less than half of the page's prose.
  init(_ tree: PageTree, _ weights: ProseWeights) {
    self.tree = tree
    let sheets = tree.nodes.indices.filter { tree.nodes[$0].tag == .style }
    rules = StyleRules(sheets.map { tree.characters(in: $0) })
    verdicts = [Verdict](repeating: .read, count: tree.nodes.count)
    for node in tree.nodes.indices {
      guard let tag = tree.nodes[node].tag else { continue }
      verdicts[node] = verdict(
        node, tag, isMain: weights.holdsMost(node), isSection: weights.holdsSection(node))
    }
  }

  private mutating func verdict(
    _ node: Int, _ tag: PageTag, isMain: Bool, isSection: Bool
  ) -> Verdict {
    if tag.isNeverText { return .dropped }
    if isMain { return .read }
    let names = names(of: node)
    if isHidden(node, names) { return .dropped }
    if !rules.bold.isDisjoint(with: names) { bold.insert(node) }
    if tag == .figcaption || tag == .caption || tag == .time { return .aside }
    if let role = tree.attribute(.role, of: node), LayoutWords.pageRoles.contains(role) {
      return .dropped
    }
    if Self.keptWhole.contains(tag) || tag.headingLevel != nil { return .read }
    if tag == .aside { return .dropped }
    return verdict(byNames: names, node, tag, isSection: isSection)
  }

  private mutating func verdict(
    byNames names: [String], _ node: Int, _ tag: PageTag, isSection: Bool
  ) -> Verdict {
    let cut = names.map(Self.parts)
    let whole = cut.compactMap(\.first)
    let last = whole + cut.compactMap(\.last)
    let outer = last + cut.compactMap { $0.dropFirst().first }
    if whole.contains(where: LayoutWords.pageHidden.contains) { return .dropped }
    if outer.contains(where: LayoutWords.pageFurniture.contains) { return .dropped }
    // A box of related matter is left out, unless it is told in full.
    if !isSection, outer.contains(where: LayoutWords.pageNeighbours.contains) { return .dropped }
    guard tag.isBlock || tag == .span || tag == .time else { return .read }
    if last.contains(where: LayoutWords.pageAsides.contains) { return .aside }
    if last.contains(where: LayoutWords.pageHeadings.contains) { headings.insert(node) }
    return .read
  }

  private func isHidden(_ node: Int, _ names: [String]) -> Bool {
    if tree.attribute(.hidden, of: node) != nil || tree.attribute(.ariaHidden, of: node) == "true" {
      return true
    }
    if let style = tree.attribute(.style, of: node), StyleRules.hides(style) { return true }
    return !rules.hidden.isDisjoint(with: names)
  }

  /// Classes with a point and the id with a number sign before them.
  private func names(of node: Int) -> [String] {
    let classes =
      tree.attribute(.class, of: node)?.split(whereSeparator: \.isWhitespace).map { ".\($0)" } ?? []
    let id = tree.attribute(.id, of: node).map { ["#\($0)"] } ?? []
    return classes + id
  }

  /// A name in lower case, whole, then cut at hyphens, underlines and inner capitals.
  private static func parts(_ name: String) -> [String] {
    let name = name.dropFirst()
    var parts: [String] = [name.lowercased()]
    var part = ""
    var wasSmall = false
    for character in name {
      let isBoundary = character == "-" || character == "_" || character == ":"
      if isBoundary || (wasSmall && character.isUppercase) {
        if !part.isEmpty { parts.append(part.lowercased()) }
        part = ""
      }
      if !isBoundary { part.append(character) }
      wasSmall = character.isLowercase
    }
    if !part.isEmpty { parts.append(part.lowercased()) }
    return parts
  }
}
