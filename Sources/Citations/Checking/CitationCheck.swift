/// What the sources of a citation list lack that a reader of the references will look for.
package struct CitationCheck: Sendable {
  /// Something that is not known of a source; raw values are its name for people.
  package enum Gap: String, Sendable, CaseIterable {
    case title, author, date, publisher, address
    /// The address is there and is not one of the web, so nothing can link to the words.
    case webAddress = "web address"

    /// The option of `kb source set` that sets it.
    var option: String {
      switch self {
      case .title: "--title"
      case .author: "--author"
      case .date: "--date"
      case .publisher: "--publisher"
      case .address, .webAddress: "--url"
      }
    }
  }

  /// A source and what it lacks.
  package struct Finding: Sendable, Hashable {
    /// The citation key.
    package var key: String
    /// The id of the source, `d-…`.
    package var sourceID: String
    /// The name it was ingested under.
    package var sourceName: String
    /// What is missing, in the order of ``Gap``.
    package var gaps: [Gap]

    /// The command that sets what is missing, with … for each value.
    package var command: String {
      "kb source set \(sourceID) " + gaps.map { $0.option + " …" }.joined(separator: " ")
    }
  }

  /// The sources that lack something, in the order of the list.
  package let findings: [Finding]
  /// How many sources were looked at.
  package let sources: Int

  /// What these items lack.
  init(_ items: [CSLItem]) {
    sources = items.count
    findings = items.compactMap { item in
      let gaps = Self.gaps(of: item)
      return gaps.isEmpty
        ? nil
        : Finding(key: item.key, sourceID: item.sourceID, sourceName: item.sourceName, gaps: gaps)
    }
  }

  /// One line a source: key, id, name, what is missing and the command that sets it, between tabs.
  package var lines: [String] {
    findings.map { finding in
      let gaps = finding.gaps.map {
        $0 == .webAddress ? "not a \($0.rawValue)" : "no \($0.rawValue)"
      }
      return [
        finding.key, finding.sourceID, finding.sourceName, gaps.joined(separator: ", "),
        finding.command,
      ].joined(separator: "\t")
    }
  }

  /// A parliament's record has no author but the House.
  private static func gaps(of item: CSLItem) -> [Gap] {
    Gap.allCases.filter { gap in
      switch gap {
      case .title: item.title == nil
      case .author: item.authors.isEmpty && item.kind != .parliamentaryRecord
      case .date: item.issued == nil
      case .publisher: item.place == nil
      case .address: item.url == nil
      case .webAddress: item.url.map { WebAddress($0) == nil } ?? false
      }
    }
  }
}
