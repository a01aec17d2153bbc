import Ingest

/// What the metadata, the format and the address of a source say about what it is.
struct Evidence {
  let metadata: SourceMetadata
  private let address: WebAddress?
  private let publisher: FoldedWords
  private let title: FoldedWords

  /// The evidence of a source.
  init(_ source: CitedSource) {
    metadata = source.metadata
    address = metadata.url.flatMap { WebAddress($0) }
    publisher = FoldedWords(metadata.publisher ?? "")
    title = FoldedWords(metadata.title ?? "")
  }

  /// The first that holds: one speaker throughout; a parliament's publication; a newspaper's; a report; a page
  /// of a government; a dated article of a named publisher; any page; any document.
  var kind: CSLItem.Kind {
    if metadata.speaker != nil { return .speech }
    if isOfParliament { return isReport ? .report : .parliamentaryRecord }
    if isOfPress { return .newspaperArticle }
    if isReport && (publisher.hasAny(of: CitationWords.bodies) || isOfGovernment) { return .report }
    if address == nil {
      return publisher.hasAny(of: CitationWords.bodies) ? .report : .document
    }
    let isDated = (metadata.date?.count ?? 0) == 10
    let isArticle = isDated && !publisher.isEmpty && !isOfGovernment
    return isArticle && !publisher.hasAny(of: CitationWords.bodies) ? .newspaperArticle : .webpage
  }

  /// Whether the publisher is a parliament by name.
  var publisherIsParliament: Bool {
    !isOfPress && CitationWords.parliaments.contains { publisher.has(phrase: $0) }
  }

  /// Whether the publisher or its site is one of a newspaper, an agency or a broadcaster.
  private var isOfPress: Bool {
    publisher.hasAny(of: CitationWords.press)
  }

  private var isOfParliament: Bool {
    if publisherIsParliament { return true }
    guard !isOfPress, let address else { return false }
    return address.hostParts.contains {
      CitationWords.parliamentHosts.contains($0) || $0.hasPrefix("parl")
        || $0.contains("parliament") || $0.contains("hansard")
    } || address.pathParts.contains { $0.hasSuffix("debates") || $0.contains("hansard") }
  }

  private var isOfGovernment: Bool {
    address?.hostParts.contains { CitationWords.governmentHosts.contains($0) } ?? false
  }

  private var isReport: Bool { title.hasAny(of: CitationWords.reports) }
}
