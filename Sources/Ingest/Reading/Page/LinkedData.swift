/// What a page's JSON-LD says of its article (schema.org), wherever in the data it stands.
struct LinkedData {
  /// What is known so far; the first value of each field counts.
  private(set) var metadata = SourceMetadata()
  /// When the article was last changed.
  private(set) var modified: String?

  private static let articleTypes: Set<String> = [
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "backgroundnewsarticle", "blogposting", "liveblogposting", "socialmediaposting", "report",
    "webpage",
    "scholarlyarticle", "speech", "discussionforumposting", "legislation", "creativework",
  ]
  private static let siteTypes: Set<String> = [
    "website", "organization", "newsmediaorganization", "governmentorganization",
  ]

  /// Reads the data blocks of a page.
  init(_ blocks: [[UInt8]]) {
    let things = blocks.compactMap { JSONValue(Self.trimmed($0)) }.flatMap { Self.things(in: $0) }
    let articles = things.filter { Self.hasType($0, Self.articleTypes) }
    // A page is described after the articles on it: its own name is weaker evidence.
    for article in articles.filter({ !Self.hasType($0, ["webpage"]) }) + articles {
      read(article, things)
    }
    let site = things.first { Self.hasType($0, Self.siteTypes) }
    metadata.publisher = metadata.publisher ?? site?["name"]?.words
  }

  private mutating func read(_ article: JSONValue, _ things: [JSONValue]) {
    metadata.title = metadata.title ?? (article["headline"] ?? article["name"])?.words
    metadata.date = metadata.date ?? Self.date(article["datePublished"] ?? article["dateCreated"])
    modified = modified ?? Self.date(article["dateModified"])
    metadata.author = metadata.author ?? Self.names(article["author"] ?? article["creator"], things)
    metadata.publisher = metadata.publisher ?? Self.names(article["publisher"], things)
    metadata.language =
      metadata.language ?? article["inLanguage"]?.words.flatMap { LanguageTag.tag(in: $0) }
    let address =
      article["url"]?.words ?? article["mainEntityOfPage"]?.words
      ?? article["mainEntityOfPage"]?["@id"]?.words
    metadata.url = metadata.url ?? address.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  /// Objects of the data: the value itself, the elements of an array, and what stands under `@graph`.
  private static func things(in value: JSONValue) -> [JSONValue] {
    value.elements.flatMap { element in
      [element] + (element["@graph"]?.elements ?? []) + (element["mainEntity"]?.elements ?? [])
    }
  }

  private static func hasType(_ thing: JSONValue, _ types: Set<String>) -> Bool {
    thing["@type"]?.elements.contains { types.contains($0.words?.lowercased() ?? "") } ?? false
  }

  /// The names of persons or bodies, given as words, objects or references to other objects.
  private static func names(_ value: JSONValue?, _ things: [JSONValue]) -> String? {
    guard let value else { return nil }
    let names = value.elements.compactMap { element -> String? in
      if let name = element.words ?? element["name"]?.words { return name }
      guard let id = element["@id"]?.words else { return nil }
      return things.first { $0["@id"]?.words == id }?["name"]?.words
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func date(_ value: JSONValue?) -> String? {
    value?.words.flatMap { DateReading.date(in: $0) }
  }

  /// The data without comment and CDATA marks around them.
  private static func trimmed(_ block: [UInt8]) -> [UInt8] {
    guard let start = block.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return [] }
    // `<![CDATA[` has brackets of its own.
    let isMarked = block[..<start].last == 0x21
    guard isMarked, let inner = block[(start + 1)...].firstIndex(where: { $0 == 0x7B }) else {
      return Array(block[start...])
    }
    return Array(block[inner...])
  }
}
