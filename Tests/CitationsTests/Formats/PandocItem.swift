import Foundation

/// An item as pandoc writes it in CSL-JSON.
struct PandocItem: Decodable {
  struct Name: Decodable {
    var family: String?
    var given: String?
    var literal: String?
    var suffix: String?
    var droppingParticle: String?
    var nonDroppingParticle: String?

    enum CodingKeys: String, CodingKey {
      case family, given, literal, suffix
      case droppingParticle = "dropping-particle"
      case nonDroppingParticle = "non-dropping-particle"
    }

    var inverted: String {
      let family = [droppingParticle, nonDroppingParticle, family].compactMap(\.self)
      return literal
        ?? [family.joined(separator: " "), given ?? "", suffix].compactMap(\.self)
        .joined(separator: ", ")
    }
  }

  struct Date: Decodable {
    var dateParts: [[Int]]

    enum CodingKeys: String, CodingKey { case dateParts = "date-parts" }

    var parts: [Int]? { dateParts.first }
  }

  var id: String
  var title: String?
  var author: [Name]?
  var issued: Date?
  var URL: String?

  var plainTitle: String { Self.plain(title ?? "") }
  var names: [String] { (author ?? []).map { Self.plainName($0.inverted) } }

  /// A name; pandoc divides initials by spaces.
  static func plainName(_ name: String) -> String { plain(name).replacing(". ", with: ".") }

  /// A text without the difference between straight and typographic marks and spaces, which pandoc sets.
  static func plain(_ text: String) -> String {
    text.replacing("\u{2019}", with: "'").replacing("\u{2018}", with: "'")
      .replacing("\u{201C}", with: "\"").replacing("\u{201D}", with: "\"").replacing("`", with: "'")
      .replacing("''", with: "\"")
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      .precomposedStringWithCanonicalMapping
  }
}
