import Citations
import Store

/// What people may set of a source; raw values are the names of the options of `kb source set`.
package enum SourceProperty: String, Sendable, CaseIterable {
  case title, author, date, publisher
  /// The address.
  case url
  /// The language.
  case lang

  init?(_ field: SourceField) { self.init(rawValue: field.rawValue) }

  /// The name of it in the catalogue.
  var field: SourceField? { SourceField(rawValue: rawValue) }

  /// The value as it is kept: white space collapsed, a date that exists, an address of the web, a language tag in lower case; nil for
  /// ``SourceChange/none``.
  func kept(_ typed: String) throws(AnswerError) -> String? {
    let value = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard value.lowercased() != SourceChange.none else { return nil }
    switch self {
    case .title, .author, .publisher:
      guard value.contains(where: { $0.isLetter || $0.isNumber }) else { throw bad(typed) }
      return value
    case .date:
      guard let date = CSLDate(iso: value), date.iso == value, date.year <= 9999 else {
        throw AnswerError.badDate(typed)
      }
      return value
    case .url:
      let isWeb = ["http://", "https://"].contains(where: value.lowercased().hasPrefix)
      guard isWeb, !value.contains(" "), value.count > 10 else { throw bad(typed) }
      return value
    case .lang:
      let parts = value.lowercased().split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
      guard isTag, (2...3).contains(parts[0].count) else { throw bad(typed) }
      return parts.joined(separator: "-")
    }
  }

  private func bad(_ value: String) -> AnswerError { .badSourceValue(property: self, value: value) }

  /// What a value looks like, for one who gave another.
  var example: String {
    switch self {
    case .title, .author, .publisher: "give its words, or none"
    case .date: "write 2024, 2024-03 or 2024-03-05, or none"
    case .url: "write https://…, or none"
    case .lang: "write a tag such as en or zh-cn, or none"
    }
  }
}
