/// Walks the chosen parts of a page in document order and writes their blocks.
struct PageBlocks {
  /// What holds within an element.
  private struct Scope {
    /// The index after its last node.
    let end: Int
    var isBlock = false
    var kind: Block.Kind?
    var isLink = false
    var isBold = false
    var isHeading = false
    /// Items so far, for a numbered list; nil elsewhere.
    var count: Int?
    /// A mark that the page shows at its end.
    var closingMark: String?
  }

  private let tree: PageTree
  private let weights: ProseWeights
  private let sieve: PageSieve
  /// The text and its blocks so far.
  private(set) var writer = PageWriter()
  private var scopes: [Scope] = []
  private var run = InlineRun()
  private var marker: String?
  private var isAfterRule = false

  /// Reads these elements.
  init(_ tree: PageTree, _ weights: ProseWeights, _ sieve: PageSieve, title: Int?, roots: [Int]) {
    self.tree = tree
    self.weights = weights
    self.sieve = sieve
    if let title, let words = tree.words(in: title) {
      writer.append(PageWriter.Entry(words: Array(words.utf8), kind: .heading(level: 1)))
    }
    for root in roots { walk(root) }
  }

  private mutating func walk(_ root: Int) {
    scopes = [Scope(end: tree.nodes[root].end, isBlock: true)]
    var node = root
    while node < tree.nodes[root].end {
      while let scope = scopes.last, scope.end <= node, scopes.count > 1 { close(scope) }
      node = visit(node)
    }
    while let scope = scopes.last { close(scope) }
  }

  private mutating func close(_ scope: Scope) {
    if let mark = scope.closingMark { run.append(mark: mark) }
    if scope.isBlock { flush() }
    scopes.removeLast()
  }

  /// Handles a node; the node to go on with.
  private mutating func visit(_ node: Int) -> Int {
    guard let tag = tree.nodes[node].tag else {
      appendText(node)
      return node + 1
    }
    if sieve.verdicts[node] == .dropped { return tree.nodes[node].end }
    if tag == .br {
      run.lineBreak()
      return node + 1
    }
    if tag == .hr {
      flush()
      isAfterRule = true
      return node + 1
    }
    if isFootnoteMark(node, tag) { return tree.nodes[node].end }
    if tag.isBlock, weights.isLinks(node), weights.prose[node] == 0, tag.headingLevel == nil,
      isCluster(node)
    {
      flush()
      dropHeading()
      return tree.nodes[node].end
    }
    return enter(node, tag)
  }

  private mutating func enter(_ node: Int, _ tag: PageTag) -> Int {
    if tag == .table, let table = DataTable(tree, node) {
      flush()
      append(table)
      return tree.nodes[node].end
    }
    if tag == .pre {
      flush()
      writer.append(preformatted: tree.characters(in: node))
      return tree.nodes[node].end
    }
    var scope = scopes[scopes.count - 1]
    scope = Scope(
      end: tree.nodes[node].end, isBlock: tag.isBlock, kind: kind(node, tag, within: scope.kind),
      isLink: scope.isLink || tag == .a, isBold: isBold(node, tag, within: scope),
      isHeading: tag.isBlock
        ? isHeading(node, tag) : scope.isHeading || sieve.headings.contains(node),
      count: tag == .ol ? 0 : nil, closingMark: tag == .q ? "”" : nil)
    if tag.isBlock { flush() }
    if tag == .li { marker = nextMarker() }
    if tag == .q { run.append(mark: "“") }
    scopes.append(scope)
    return node + 1
  }

  private func kind(_ node: Int, _ tag: PageTag, within outer: Block.Kind?) -> Block.Kind? {
    if outer == .aside || sieve.verdicts[node] == .aside { return .aside }
    if let level = tag.headingLevel { return .heading(level: level) }
    switch tag {
    case .li: return .listItem
    case .blockquote: return .quote
    case .dt, .dd, .td, .th: return outer == .quote ? .quote : nil
    default: return outer
    }
  }

  private func isBold(_ node: Int, _ tag: PageTag, within scope: Scope) -> Bool {
    scope.isBold || tag.isBold || sieve.bold.contains(node)
  }

  private func isHeading(_ node: Int, _ tag: PageTag) -> Bool {
    tag == .dt || tag == .summary || sieve.headings.contains(node)
  }

  /// `-`, or the number of an item in a numbered list.
  private mutating func nextMarker() -> String {
    guard let list = scopes.lastIndex(where: { $0.isBlock }), let count = scopes[list].count else {
      return "-"
    }
    scopes[list].count = count + 1
    return "\(count + 1)."
  }

  private mutating func appendText(_ node: Int) {
    let scope = scopes[scopes.count - 1]
    let style = InlineRun.Style(
      isLink: scope.isLink, isBold: scope.isBold || scope.isHeading, isAside: scope.kind == .aside)
    run.append(tree.text[tree.nodes[node].text], in: tree.text, style)
  }

  /// Writes the words gathered so far as blocks of the innermost block element.
  private mutating func flush() {
    defer { run = InlineRun() }
    if run.isEmpty { return }
    let scope = scopes.last { $0.isBlock } ?? Scope(end: 0)
    for (index, piece) in run.joined.enumerated() {
      var entry = PageWriter.Entry(words: piece.bytes, kind: scope.kind, isEmphatic: piece.isBold)
      entry.boldLead = piece.isBold ? 0 : piece.boldLead
      entry.isTight = index > 0 && piece.breaks == 1
      entry.isAfterRule = isAfterRule
      if piece.isAside { entry.kind = .aside }
      if entry.kind == .listItem {
        entry.marker = marker
        marker = nil
      }
      isAfterRule = false
      writer.append(entry)
      if piece.isLink && !isKeptLink(entry) { writer.removeLast() }
    }
  }

  /// A line of links is kept when it is a heading or names a speaker.
  private func isKeptLink(_ entry: PageWriter.Entry) -> Bool {
    if case .heading = entry.kind { return true }
    return SpeakerLine(entry.words, 0..<entry.words.count) != nil
  }

  /// Whether links to elsewhere stand here in a row, and not the one that a name or title may be.
  private func isCluster(_ node: Int) -> Bool {
    let inside = tree.nodes[node + 1..<tree.nodes[node].end]
    return inside.count { $0.tag == .a } >= 2 || inside.count { $0.tag?.isBlock ?? false } >= 2
  }

  /// The heading right above a cluster of links goes with it.
  private mutating func dropHeading() {
    guard let last = writer.blocks.last else { return }
    if case .heading(let level) = last.kind, level > 1 {
      writer.removeLast()
    } else if last.isEmphatic {
      writer.removeLast()
    }
  }

  /// A raised number that links to a note.
  private func isFootnoteMark(_ node: Int, _ tag: PageTag) -> Bool {
    tag == .sup && (node..<tree.nodes[node].end).contains { tree.nodes[$0].tag == .a }
  }

  private mutating func append(_ table: DataTable) {
    for row in table.rows {
      let cells = row.compactMap { tree.words(in: $0) }
      if cells.isEmpty { continue }
      writer.append(
        PageWriter.Entry(words: Array(cells.joined(separator: " | ").utf8), kind: .tableRow))
    }
  }
}
