/// A list of cited sources, ready to be written in any format.
package struct CitationList: Sendable {
  /// The items, in the order of the list, their keys unique.
  package let items: [CSLItem]

  /// A list of sources, sorted by key; a source that comes more than once is one item with all its proposals.
  package init(_ sources: [CitedSource]) {
    let merged = Self.merged(sources)
    let keys = CitationKeys.keys(of: merged)
    items = zip(merged, keys).map { CSLItem($0, key: $1) }.sorted { $0.key < $1.key }
  }

  /// The whole list in a format, ending with a line break; UTF-8.
  package func written(as format: CitationFormat) -> String {
    switch format {
    case .cslJSON: CSLJSONFormat.text(of: items)
    case .bibtex: BibTeXFormat(dialect: .bibtex).text(of: items)
    case .biblatex: BibTeXFormat(dialect: .biblatex).text(of: items)
    case .ris: RISFormat.text(of: items)
    case .markdown: ReadableFormat(isMarkdown: true).text(of: items)
    case .text: ReadableFormat(isMarkdown: false).text(of: items)
    }
  }

  private static func merged(_ sources: [CitedSource]) -> [CitedSource] {
    var order: [CitedSource] = []
    var places: [String: Int] = [:]
    for source in sources {
      if let place = places[source.id] {
        let known = Set(order[place].proposals.map(\.id))
        order[place].proposals += source.proposals.filter { !known.contains($0.id) }
      } else {
        places[source.id] = order.count
        order.append(source)
      }
    }
    return order
  }
}
