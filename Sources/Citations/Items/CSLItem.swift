/// A bibliographic item in the terms of the Citation Style Language 1.0.2, the hub of all formats.
package struct CSLItem: Sendable, Hashable {
  /// The item types that kb makes; raw values are CSL's.
  package enum Kind: String, Sendable, CaseIterable {
    case speech
    case newspaperArticle = "article-newspaper"
    case webpage
    case report
    case document
  }

  /// The citation key, unique in a list.
  package var key: String
  /// What the containing document is.
  package var kind: Kind
  /// The title as printed; nil when the source has none.
  package var title: String?
  /// Who wrote or spoke the containing document.
  package var authors: [CSLName]
  /// When it appeared.
  package var issued: CSLDate?
  /// The newspaper, site or record that contains it.
  package var containerTitle: String?
  /// The publishing body, where it is not the container.
  package var publisher: String?
  /// What a speech was held at.
  package var eventTitle: String?
  /// The sort of document in words (`speech`).
  package var genre: String?
  /// The address.
  package var url: String?
  /// The BCP 47 tag.
  package var language: String?
  /// One line for each cited proposal: the exact words, who said them in which role, and where.
  package var notes: [String]

  /// An item with a key, a kind and nothing else.
  package init(key: String, kind: Kind) {
    self.key = key
    self.kind = kind
    authors = []
    notes = []
  }
}
