/// Finds the elements of a page that hold its article.
struct MainText {
  /// The elements to read, in document order; none is inside another.
  private(set) var roots: [Int] = []

  private let tree: PageTree
  private let weights: ProseWeights
  private let sieve: PageSieve
  private static let mostLevels = 4
  private static let shortestSibling = 100

  /// Goes down from the root while one element holds four fifths of the prose, then gathers what stands beside it.
  init(_ tree: PageTree, _ weights: ProseWeights, _ sieve: PageSieve) {
    self.tree = tree
    self.weights = weights
    self.sieve = sieve
    let path = path()
    let container = path[path.count - 1]
    roots = (siblings(along: path) + [container]).sorted()
  }

  /// The element outside the roots that holds the page's title: its first `h1`, or one that says the words.
  func title(_ words: String?) -> Int? {
    let title =
      tree.nodes.indices.first {
        tree.nodes[$0].tag == .h1 && isRead($0) && tree.words(in: $0) != nil
      }
      ?? words.flatMap { element(saying: $0) }
    guard let title else { return nil }
    return roots.contains { $0 <= title && title < tree.nodes[$0].end } ? nil : title
  }

  private func element(saying words: String) -> Int? {
    let count = words.utf8.count
    return tree.nodes.indices.first { node in
      tree.nodes[node].tag?.isBlock == true && weights.length[node] <= count * 2
        && weights.length[node] * 2 >= count
        && isRead(node) && tree.words(in: node) == words
    }
  }

  private func path() -> [Int] {
    var path = [0]
    while let node = path.last, weights.prose[node] > 0 {
      let heaviest = tree.children(of: node).max { weights.prose[$0] < weights.prose[$1] }
      guard let heaviest, weights.prose[heaviest] * 10 >= weights.prose[node] * 8,
        isContainer(heaviest)
      else { break }
      path.append(heaviest)
    }
    return path
  }

  private func isContainer(_ node: Int) -> Bool {
    guard let tag = tree.nodes[node].tag else { return false }
    switch tag {
    case .p, .ul, .ol, .li, .dl, .dt, .dd, .blockquote, .pre, .h1, .h2, .h3, .h4, .h5, .h6:
      return false
    case .table: return DataTable(tree, node) == nil
    default:
      return tag.isBlock || tree.children(of: node).contains { tree.nodes[$0].tag?.isBlock == true }
    }
  }

  /// Elements with prose before the container, and after it within one article, on the way up from it.
  private func siblings(along path: [Int]) -> [Int] {
    var siblings: [Int] = []
    for (parent, child) in zip(path, path.dropFirst()).suffix(Self.mostLevels) {
      let isWithinArticle = path.contains { $0 <= parent && tree.nodes[$0].tag == .article }
      for sibling in tree.children(of: parent)
      where sibling != child && tree.nodes[sibling].tag != nil {
        guard isArticle(sibling), !weights.isLinks(sibling), isRead(sibling) else { continue }
        if sibling < child || isWithinArticle { siblings.append(sibling) }
      }
    }
    return siblings
  }

  /// Sentences of some length: words without punctuation are labels and links, a sentence or two is a notice; a cell
  /// beside the article is a margin.
  private func isArticle(_ node: Int) -> Bool {
    let prose = weights.prose[node]
    guard prose > 0, prose * 2 >= weights.length[node] else { return false }
    switch tree.nodes[node].tag {
    case .p: return true
    case .td, .th, .tr: return false
    default: return weights.length[node] >= Self.shortestSibling
    }
  }

  /// Whether neither an element nor one around it is dropped.
  private func isRead(_ node: Int) -> Bool {
    var node = node
    while node > 0 {
      if sieve.verdicts[node] == .dropped { return false }
      node = tree.nodes[node].parent
    }
    return true
  }
}
