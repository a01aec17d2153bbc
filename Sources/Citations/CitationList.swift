/// The styles that kb formats itself, since no CSL file that pandoc can run describes them; raw values are what the command line calls
/// them.
package enum OwnStyle: String, Sendable, CaseIterable {
  /// GB/T 7714-2025, numbered.
  case gbt7714Of2025 = "gb-t-7714-2025"
}

/// A list of cited sources, ready to be written in any format.
package struct CitationList: Sendable {
  /// The items, in the order of the list, their keys unique.
  package let items: [CSLItem]

  /// A list of sources, sorted by key; a source that comes more than once is one item with all its proposals.
  ///
  /// `accessed` is the day on which a person looked at the addresses; kb itself never does, so it says none of its own.
  package init(_ sources: [CitedSource], accessed: CSLDate? = nil) {
    let merged = Self.merged(sources)
    let keys = CitationKeys.keys(of: merged)
    items = zip(merged, keys).map { CSLItem($0, key: $1, accessed: accessed) }
      .sorted { $0.key < $1.key }
  }

  /// The whole list in a format, ending with a line break; UTF-8.
  package func written(as format: CitationFormat) -> String {
    switch format {
    case .cslJSON: CSLJSONFormat.text(of: items)
    case .bibtex: BibTeXFormat(dialect: .bibtex).text(of: items)
    case .biblatex: BibTeXFormat(dialect: .biblatex).text(of: items)
    case .ris: RISFormat.text(of: items)
    case .markdown: ReadableFormat(markup: .markdown).text(of: items)
    case .html: ReadableFormat(markup: .html).text(of: items)
    case .text: ReadableFormat(markup: .text).text(of: items)
    case .webAnnotation: WebAnnotationFormat.text(of: items)
    case .quotation: QuotationFormat.text(of: items)
    }
  }

  /// The whole list as formatted references of a style that kb writes itself; nil for formats that are data.
  package func written(in style: OwnStyle, as format: CitationFormat) -> String? {
    let markup: Markup
    switch format {
    case .text: markup = .text
    case .markdown: markup = .markdown
    case .html: markup = .html
    case .cslJSON, .bibtex, .biblatex, .ris, .webAnnotation, .quotation: return nil
    }
    return switch style {
    case .gbt7714Of2025: GBT7714Format(markup: markup).text(of: items)
    }
  }

  /// What the items lack.
  package var check: CitationCheck { CitationCheck(items) }

  private static func merged(_ sources: [CitedSource]) -> [CitedSource] {
    var order: [CitedSource] = []
    var places: [String: Int] = [:]
    for source in sources {
      if let place = places[source.id] {
        order[place].add(source.proposals)
      } else {
        places[source.id] = order.count
        order.append(source)
      }
    }
    return order
  }
}
