/// A field that can be asked for by name, as in `by:Liang`.
package enum QueryField: String, Sendable, Hashable, CaseIterable {
  case by, role, `class`, theme, source, title, section, kind, form, lang, date, review
  /// Chooses the collection for the whole search.
  case `in`

  /// What the value is.
  enum Values {
    /// Words that stand in a field of the collection.
    case words
    /// A name or code that stands for values of a column.
    case names
    /// A day, month, year or a range of them.
    case dates
    /// The name of a collection.
    case collection
  }

  /// What the value of this field is.
  var values: Values {
    switch self {
    case .role, .title, .section: .words
    case .by, .class, .theme, .source, .kind, .form, .lang, .review: .names
    case .date: .dates
    case .in: .collection
    }
  }

  /// The column of the collection that holds its values, nil when words are searched.
  package var column: String? {
    switch self {
    case .by: "speaker"
    case .class, .theme, .source, .kind, .form, .lang, .date, .review: rawValue
    case .role, .title, .section, .in: nil
    }
  }

  /// A query that shows how it is used.
  package var example: String {
    switch self {
    case .by: "by:\"Tong Liang\""
    case .role: "role:secretary"
    case .class: "class:representative"
    case .theme: "theme:labor"
    case .source: "source:\"employment priority\""
    case .title: "title:employment"
    case .section: "section:training"
    case .kind: "kind:commitment"
    case .form: "form:direct"
    case .lang: "lang:en"
    case .date: "date:2024-03..2024-04"
    case .review: "review:rejected"
    case .in: "in:passages"
    }
  }

  /// The field of this name in any case, if there is one.
  init?(typed name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// The field that a person probably meant by another name.
  static func meant(by name: String) -> QueryField? {
    switch name.lowercased() {
    case "speaker", "person", "author", "who", "mp": .by
    case "topic", "subject", "tag": .theme
    case "since", "until", "year", "day", "before", "after": .date
    case "heading": .section
    case "language": .lang
    case "type": .kind
    case "office", "position": .role
    case "site", "publisher", "file", "doc": .source
    case let typed:
      allCases.first { EditDistance.within(1, Array($0.rawValue.utf8), Array(typed.utf8)) }
    }
  }
}
