/// A bibliographic item in the terms of the Citation Style Language 1.0.2, the hub of all formats.
package struct CSLItem: Sendable {
  /// The item types that kb makes; raw values are CSL's.
  package enum Kind: String, Sendable, CaseIterable {
    case speech
    case parliamentaryRecord = "hearing"
    case newspaperArticle = "article-newspaper"
    case report
    case webpage
    case document
  }

  /// The citation key, unique in a list.
  package var key: String
  /// What the containing document is.
  package var kind: Kind
  /// The title as printed; nil when the source has none.
  package var title: String?
  /// Who wrote or spoke the containing document.
  package var authors: [CSLName] = []
  /// When it appeared.
  package var issued: CSLDate?
  /// When its address was looked at, where a person says so.
  package var accessed: CSLDate?
  /// The newspaper, site or record that contains it.
  package var containerTitle: String?
  /// The publishing body, where it is not the container.
  package var publisher: String?
  /// The parliament whose record it is.
  package var authority: String?
  /// What a speech was held at.
  package var eventTitle: String?
  /// The sort of document in words (`speech`).
  package var genre: String?
  /// The address.
  package var url: String?
  /// The BCP 47 tag.
  package var language: String?
  /// The id of the source in the base.
  package var sourceID: String
  /// The name it was ingested under.
  package var sourceName: String
  /// The cited words, who said them in which role, and where.
  package var quotations: [Quotation] = []

  /// An item with a key, a kind and nothing else.
  package init(key: String, kind: Kind, sourceID: String, sourceName: String) {
    self.key = key
    self.kind = kind
    self.sourceID = sourceID
    self.sourceName = sourceName
  }

  /// One line for each quotation.
  package var notes: [String] { quotations.map(\.note) }

  /// The newspaper, site, parliament or body that it stands in, whichever is known.
  var place: String? { containerTitle ?? eventTitle ?? publisher }
}
