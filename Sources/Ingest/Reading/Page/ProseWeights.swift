/// How much running prose each element of a page holds: words that are no links, weighed by their sentences.
struct ProseWeights {
  /// The prose inside each node, in characters of sentences.
  private(set) var prose: [Int]
  /// The bytes of text inside each node, white space collapsed.
  private(set) var length: [Int]
  /// The bytes of text within links inside each node.
  private(set) var linked: [Int]
  /// Whether what cannot be text, or stands inside such an element, was left out at this node.
  private let isLeftOut: [Bool]

  private static let shortestProse = 40

  /// Weighs the page; `dropped` says which elements count for nothing.
  init(_ tree: PageTree, dropped: (Int) -> Bool) {
    let count = tree.nodes.count
    prose = [Int](repeating: 0, count: count)
    length = [Int](repeating: 0, count: count)
    linked = [Int](repeating: 0, count: count)
    var isLeftOut = [Bool](repeating: false, count: count)
    var isLink = [Bool](repeating: false, count: count)
    var block = [Int](repeating: 0, count: count)
    var runs: [Int: Run] = [:]
    for node in 1..<max(count, 1) {
      let parent = tree.nodes[node].parent
      let tag = tree.nodes[node].tag
      isLeftOut[node] = isLeftOut[parent] || (tag != nil && dropped(node))
      isLink[node] = isLink[parent] || tag == .a
      block[node] = tag?.isBlock == true ? node : block[parent]
      guard tag == nil, !isLeftOut[node] else { continue }
      let run = Run(tree.text[tree.nodes[node].text])
      length[node] = run.length
      linked[node] = isLink[node] ? run.length : 0
      runs[block[node], default: Run()].add(run, isLink: isLink[node])
    }
    self.isLeftOut = isLeftOut
    for (node, run) in runs { prose[node] = run.prose(shortest: Self.shortestProse) }
    for node in (1..<max(count, 1)).reversed() {
      let parent = tree.nodes[node].parent
      prose[parent] += prose[node]
      length[parent] += length[node]
      linked[parent] += linked[node]
    }
  }

  /// Whether more than half of the page's prose is inside this node.
  func holdsMost(_ node: Int) -> Bool {
    prose[0] > 0 && prose[node] * 2 > prose[0]
  }

  /// Whether a section's worth of the page's prose is inside this node, in words that are no links.
  func holdsSection(_ node: Int) -> Bool {
    prose[0] > 0 && prose[node] * 12 > prose[0] && linked[node] * 4 < length[node]
      && prose[node] > 200
  }

  /// Whether links are most of what this node says.
  func isLinks(_ node: Int) -> Bool {
    linked[node] * 10 > length[node] * 6
  }

  /// The text that stands directly in one block.
  private struct Run {
    var length = 0
    var linked = 0
    var marks = 0

    init() {}

    init(_ text: ArraySlice<UInt8>) {
      var wasSpace = true
      for byte in text {
        let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
        if !isSpace || !wasSpace { length += 1 }
        wasSpace = isSpace
        if byte == 0x2C || byte == 0x2E || byte == 0x3B { marks += 1 }
      }
      // A full stop or comma of Chinese and Japanese, by its last byte.
      marks += text.count { $0 == 0x8C || $0 == 0x82 } / 2
      if length == 1, wasSpace { length = 0 }
    }

    mutating func add(_ run: Run, isLink: Bool) {
      length += run.length
      marks += run.marks
      if isLink { linked += run.length }
    }

    func prose(shortest: Int) -> Int {
      guard length >= shortest, linked * 2 < length else { return 0 }
      // A mark in eighty bytes is what sentences have; words without any are labels and names.
      let share = min(marks * 80, length)
      return (length - linked) * (length + 3 * share) / (4 * length)
    }
  }
}
