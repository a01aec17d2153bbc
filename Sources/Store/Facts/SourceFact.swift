package import Ingest

/// What people may set of a source; raw values are the names of columns of the catalogue.
package enum SourceField: String, Sendable, CaseIterable {
  case title, author, date, publisher
  /// The address.
  case url
  /// The language.
  case lang

  /// Where it stands in what is known of a source.
  package var path: WritableKeyPath<SourceMetadata, String?> {
    switch self {
    case .title: \.title
    case .author: \.author
    case .date: \.date
    case .publisher: \.publisher
    case .url: \.url
    case .lang: \.language
    }
  }

  /// Whether the index has it, so that a change makes new entries.
  var isIndexed: Bool {
    switch self {
    case .title, .date, .publisher, .lang: true
    case .author, .url: false
    }
  }
}

/// One thing that a person says of a source, in place of what the source says of itself.
package struct SourceFact: Sendable, Hashable {
  /// The id of the source, `d-…`, when it was said last.
  package var source: String
  /// The name of the source.
  package var doc: String
  /// What is said.
  package var field: SourceField
  /// What it is; nil for nothing, though the source says something.
  package var value: String?
  /// Who says so.
  package var setter: String
  /// When, UTC, ISO 8601.
  package var time: String

  /// A fact of these parts.
  package init(
    source: String, doc: String, field: SourceField, value: String?, setter: String, time: String
  ) {
    self.source = source
    self.doc = doc
    self.field = field
    self.value = value
    self.setter = setter
    self.time = time
  }
}
