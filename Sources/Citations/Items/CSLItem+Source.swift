import Ingest

extension CSLItem {
  /// The item of the document that contains the cited words; the people quoted in it stand in the quotations.
  package init(_ source: CitedSource, key: String, accessed: CSLDate? = nil) {
    let metadata = source.metadata
    let evidence = Evidence(source)
    self.init(
      key: key, kind: evidence.kind, sourceID: source.id,
      sourceName: CleanLine.cleaned(source.name))
    title = CleanLine.text(metadata.title)
    authors = Self.authors(of: metadata)
    issued = metadata.date.flatMap { CSLDate(iso: $0) }
    url = CleanLine.text(metadata.url)
    self.accessed = url == nil ? nil : accessed
    language = CleanLine.text(metadata.language).map(LanguageTag.conventional)
    quotations = source.proposals.map(Quotation.init)
    place(CleanLine.text(metadata.publisher), isParliament: evidence.publisherIsParliament)
  }

  private static func authors(of metadata: SourceMetadata) -> [CSLName] {
    if let speaker = CleanLine.text(metadata.speaker) { return [CSLName(speaker)] }
    return metadata.author.map(AuthorLine.names) ?? []
  }

  private mutating func place(_ publisher: String?, isParliament: Bool) {
    switch kind {
    case .speech:
      genre = "speech"
      if isParliament { eventTitle = publisher } else { self.publisher = publisher }
    case .parliamentaryRecord:
      genre = "parliamentary record"
      containerTitle = publisher
      authority = isParliament ? publisher : nil
    case .newspaperArticle, .webpage: containerTitle = publisher
    case .report, .document: self.publisher = publisher
    }
  }
}
