import Ingest

/// Quotations in the vocabulary of schema.org: the words, who said them, what they stand in.
enum QuotationFormat {
  /// An array of quotations, one a line.
  static func text(of items: [CSLItem]) -> String {
    let quotations = items.flatMap { item in item.quotations.map { (item, $0) } }
    return JSONLines.array(quotations) { write($0.1, in: $0.0, into: &$1) }
  }

  private static func write(
    _ quotation: Quotation, in item: CSLItem, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "Quotation")
      json.member("identifier", quotation.id)
      json.member("text", quotation.text)
      if let link = item.url.flatMap({ TextFragment(quotation).link(to: $0) }) {
        json.member("url", link)
      }
      if let speaker = quotation.speaker {
        json.member("spokenByCharacter") { write(speaker, into: &$0) }
      }
      json.member("isPartOf") { writeWork(item, into: &$0) }
    }
  }

  private static func write(_ speaker: SpeakerMention, into json: inout JSONWriter) {
    let isBody = speaker.classification == .organisation
    json.object { json in
      json.member("@type", isBody ? "Organization" : "Person")
      json.member("name", speaker.name)
      if !speaker.roles.isEmpty { json.member(isBody ? "description" : "jobTitle", speaker.roles) }
    }
  }

  private static func writeWork(_ item: CSLItem, into json: inout JSONWriter) {
    json.object { json in
      json.member("@type", type(of: item))
      json.member("identifier", item.sourceID)
      let address = item.url.flatMap { WebAddress($0)?.text }
      for (name, value) in [
        ("name", item.title), ("url", address), ("datePublished", item.issued?.iso),
        ("inLanguage", item.language),
      ] where value != nil { json.member(name, value) }
      if let place = item.place {
        json.member("publisher") { json in
          json.object { json in
            json.member("@type", "Organization")
            json.member("name", place)
          }
        }
      }
    }
  }

  private static func type(of item: CSLItem) -> String {
    switch item.kind {
    case .newspaperArticle: "NewsArticle"
    case .report: "Report"
    case .webpage: "WebPage"
    case .speech, .parliamentaryRecord, .document: "CreativeWork"
    }
  }
}
