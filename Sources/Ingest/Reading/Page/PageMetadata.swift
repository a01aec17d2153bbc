/// Gathers what a page says of itself: linked data, Open Graph, `meta`, `time`, `html lang`, `title`, `h1`.
struct PageMetadata {
  /// What was found.
  private(set) var metadata: SourceMetadata
  private let tree: PageTree
  private let values: [String: String]

  private static let dateNames = [
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.date",
    "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
    "publication_date", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "article.published", "originalpublicationdate",
    "weibo:article:create_at",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "last-modified", "dcterms.modified",
  ]

  /// Looks through a page.
  init(_ tree: PageTree) {
    self.tree = tree
    values = Self.metaValues(tree)
    let data = LinkedData(
      tree.nodes.indices.filter { tree.nodes[$0].tag == .script && Self.isLinkedData(tree, $0) }
        .map { tree.characters(in: $0) })
    metadata = data.metadata
    let site =
      metadata.publisher
      ?? value(["og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site"])
    let page = PageTitle(first(.title).flatMap { tree.words(in: $0) }, site: site)
    metadata.publisher = site ?? page.site
    metadata.title =
      metadata.title ?? value(["og:title", "twitter:title", "dc.title"]) ?? heading(page.title)
      ?? page.title
    metadata.date =
      metadata.date ?? date(Self.dateNames) ?? itemDate() ?? timeDate() ?? data.modified
      ?? date(Self.modifiedNames)
    metadata.author = metadata.author ?? author()
    metadata.url = canonical() ?? value(["og:url"]) ?? metadata.url
    metadata.language = language() ?? metadata.language
  }

  private func value(_ names: [String]) -> String? {
    names.lazy.compactMap { values[$0] }.first
  }

  private func date(_ names: [String]) -> String? {
    names.lazy.compactMap { values[$0] }.compactMap { DateReading.date(in: $0) }.first
  }

  private func first(_ tag: PageTag) -> Int? {
    tree.nodes.indices.first { tree.nodes[$0].tag == tag }
  }

  /// The first `h1`, but rather one with which the title begins: a site's name can be an `h1` as well.
  private func heading(_ title: String?) -> String? {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 }.compactMap {
      tree.words(in: $0)
    }
    return headings.first { title?.hasPrefix($0) ?? false } ?? headings.first
  }

  /// The date of an element that says `itemprop="datePublished"`.
  private func itemDate() -> String? {
    let nodes = tree.nodes.indices.filter { tree.attribute(.itemprop, of: $0) == "datePublished" }
    return nodes.lazy.compactMap { node in
      let words =
        tree.attribute(.content, of: node) ?? tree.attribute(.datetime, of: node)
        ?? tree.words(in: node)
      return words.flatMap { DateReading.date(in: $0) }
    }.first
  }

  /// The date of the first `time` element that has one.
  private func timeDate() -> String? {
    let nodes = tree.nodes.indices.filter { tree.nodes[$0].tag == .time }
    return nodes.lazy.compactMap { node in
      (tree.attribute(.datetime, of: node) ?? tree.words(in: node)).flatMap {
        DateReading.date(in: $0)
      }
    }.first
  }

  private func author() -> String? {
    let named = value([
      "author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author",
    ])
    if let named, !named.hasPrefix("http") { return named }
    let node = tree.nodes.indices.first {
      tree.attribute(.itemprop, of: $0) == "author" || tree.attribute(.rel, of: $0) == "author"
    }
    return node.flatMap { tree.attribute(.content, of: $0) ?? tree.words(in: $0) }
  }

  private func canonical() -> String? {
    let links = tree.nodes.indices.filter {
      tree.nodes[$0].tag == .link && tree.attribute(.rel, of: $0)?.lowercased() == "canonical"
    }
    return links.lazy.compactMap { tree.attribute(.href, of: $0) }.first { $0.hasPrefix("http") }
  }

  private func language() -> String? {
    let root = first(.html)
    let declared = root.flatMap {
      tree.attribute(.lang, of: $0) ?? tree.attribute(.xmlLang, of: $0)
    }
    let named = [declared, values["content-language"], values["dc.language"], values["og:locale"]]
      .compactMap { $0 }
    return named.lazy.compactMap { LanguageTag.tag(in: $0) }.first
  }

  private static func isLinkedData(_ tree: PageTree, _ node: Int) -> Bool {
    tree.attribute(.type, of: node)?.lowercased().hasPrefix("application/ld+json") ?? false
  }

  /// The content of `meta` elements by name or property, the first of each.
  private static func metaValues(_ tree: PageTree) -> [String: String] {
    var values: [String: String] = [:]
    for node in tree.nodes.indices where tree.nodes[node].tag == .meta {
      let name =
        tree.attribute(.property, of: node) ?? tree.attribute(.name, of: node)
        ?? tree.attribute(.itemprop, of: node) ?? tree.attribute(.httpEquiv, of: node)
      guard let name, let content = tree.attribute(.content, of: node),
        let words = Whitespace.collapsed(Array(content.utf8))
      else { continue }
      let key = name.lowercased()
      if values[key] == nil { values[key] = words }
    }
    return values
  }
}
