/// A parsed page: nodes in document order in one array, their words in another.
struct PageTree {
  /// An element, or a run of text.
  struct Node {
    /// The element's tag; nil for text.
    var tag: PageTag?
    /// The index of the element that it is in; its own for the root.
    var parent: Int
    /// The index after the last node inside it.
    var end: Int
    /// A text's bytes in ``PageTree/text``.
    var text: Range<Int>
    /// An element's attributes in ``PageTree/attributes``.
    var attributes: Range<Int>
  }

  /// An attribute that reading looks at.
  struct Attribute {
    var name: PageAttribute
    var value: String
  }

  /// The root, which is no element of the page, and all nodes after it.
  private(set) var nodes = [Node(tag: .other, parent: 0, end: 1, text: 0..<0, attributes: 0..<0)]
  /// The characters of all texts.
  private(set) var text: [UInt8] = []
  /// The attributes of all elements.
  private(set) var attributes: [Attribute] = []
  /// The elements that are open while the tree is being built, innermost last.
  private var open = [0]

  /// How deep the innermost open element stands.
  var depth: Int { open.count - 1 }

  /// Begins an element inside the innermost open one.
  mutating func begin(_ tag: PageTag, _ attributes: [Attribute]) {
    let first = self.attributes.count
    self.attributes.append(contentsOf: attributes)
    append(tag, text: 0..<0, attributes: first..<first + attributes.count)
    open.append(nodes.count - 1)
  }

  /// Ends the innermost open element.
  mutating func end() {
    guard open.count > 1 else { return }
    nodes[open.removeLast()].end = nodes.count
  }

  /// Adds characters to the innermost open element.
  mutating func append(_ characters: [UInt8]) {
    let start = text.count
    text.append(contentsOf: characters)
    let last = nodes.count - 1
    if nodes[last].tag == nil, nodes[last].parent == open[open.count - 1],
      nodes[last].text.upperBound == start
    {
      nodes[last].text = nodes[last].text.lowerBound..<text.count
    } else {
      append(nil, text: start..<text.count, attributes: 0..<0)
    }
  }

  /// Ends all elements.
  mutating func finish() {
    while open.count > 1 { end() }
    nodes[0].end = nodes.count
  }

  private mutating func append(_ tag: PageTag?, text: Range<Int>, attributes: Range<Int>) {
    let index = nodes.count
    nodes.append(
      Node(
        tag: tag, parent: open[open.count - 1], end: index + 1, text: text, attributes: attributes))
  }

  /// An attribute's value; nil when the element has none.
  func attribute(_ name: PageAttribute, of node: Int) -> String? {
    attributes[nodes[node].attributes].first { $0.name == name }?.value
  }

  /// The nodes directly inside an element.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < nodes[node].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// All characters inside a node, as they stand.
  func characters(in node: Int) -> [UInt8] {
    var characters: [UInt8] = []
    for inner in node..<nodes[node].end where nodes[inner].tag == nil {
      characters.append(contentsOf: text[nodes[inner].text])
    }
    return characters
  }

  /// The words inside a node with single spaces; nil when there are none.
  func words(in node: Int) -> String? {
    Whitespace.collapsed(characters(in: node))
  }
}
