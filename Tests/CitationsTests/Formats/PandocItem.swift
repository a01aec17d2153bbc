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

  /// A text without the difference between quotation marks and between spaces, which pandoc sets as it likes.
  static func plain(_ text: String) -> String {
    let marks = "\u{2018}\u{2019}\u{201C}\u{201D}`\""
    let spaces = "\u{A0}\u{202F}"
    let plain = String(text.map { marks.contains($0) ? "'" : spaces.contains($0) ? " " : $0 })
    return plain.replacing("''", with: "'").precomposedStringWithCanonicalMapping
  }
}
