import Ingest

extension CSLItem {
  /// The item of the document that contains the cited words; the people quoted in it stand in the notes.
  package init(_ source: CitedSource, key: String) {
    let metadata = source.metadata
    self.init(key: key, kind: Self.kind(of: source))
    title = metadata.title
    authors = Self.authors(of: metadata)
    issued = metadata.date.flatMap { CSLDate(iso: $0) }
    url = metadata.url
    language = metadata.language
    notes = source.proposals.map(Self.note)
    place(metadata.publisher)
  }

  /// A speech where one speaker is named for the whole; a news report where a publisher printed it; else a page, report or document.
  private static func kind(of source: CitedSource) -> Kind {
    let metadata = source.metadata
    if metadata.speaker != nil { return .speech }
    if metadata.publisher != nil {
      return source.format == .html || metadata.url != nil ? .newspaperArticle : .report
    }
    return metadata.url != nil ? .webpage : .document
  }

  private static func authors(of metadata: SourceMetadata) -> [CSLName] {
    (metadata.speaker ?? metadata.author).map { [CSLName($0)] } ?? []
  }

  private mutating func place(_ publisher: String?) {
    switch kind {
    case .speech:
      eventTitle = publisher
      genre = "speech"
    case .newspaperArticle, .webpage: containerTitle = publisher
    case .report, .document: self.publisher = publisher
    }
  }

  private static func note(_ proposal: CitedProposal) -> String {
    "\u{201C}\(proposal.text)\u{201D}\(attribution(of: proposal)), para. \(proposal.paragraph) [\(proposal.id)]"
  }

  private static func attribution(of proposal: CitedProposal) -> String {
    guard let speaker = proposal.speaker else { return "" }
    let roles = speaker.roles.isEmpty ? "" : " (\(speaker.roles.joined(separator: "; ")))"
    return " \u{2014} \(speaker.name)\(roles)"
  }
}
