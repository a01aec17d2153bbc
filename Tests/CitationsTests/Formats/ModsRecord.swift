import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A record as bibutils writes it in MODS.
struct ModsRecord {
  var key: String
  var title: String
  var names: [String]
  var date: String?
  var url: String?

  static func records(in xml: String) throws -> [ModsRecord] {
    let document = try XMLDocument(xmlString: xml)
    return (document.rootElement()?.elements(forName: "mods") ?? []).map(ModsRecord.init)
  }

  private init(_ element: XMLElement) {
    key = element.elements(forName: "identifier").first?.stringValue ?? ""
    let titles = element.elements(forName: "titleInfo").first
    title = (titles?.children ?? []).compactMap(\.stringValue).joined(separator: ": ")
    names = element.elements(forName: "name").map(Self.inverted)
    date =
      element.elements(forName: "originInfo").flatMap { $0.elements(forName: "dateIssued") }
      .first?.stringValue
    url =
      element.elements(forName: "location").flatMap { $0.elements(forName: "url") }
      .first?.stringValue
  }

  /// Family, given, suffix, as the parts say; whole names as they stand.
  private static func inverted(_ name: XMLElement) -> String {
    let parts = name.elements(forName: "namePart")
    func text(_ type: String?) -> String {
      parts.filter { $0.attribute(forName: "type")?.stringValue == type }.compactMap(\.stringValue)
        .joined(separator: " ")
    }
    return [text("family"), text("given"), text("suffix"), text(nil)].joined()
  }

  /// Letters, digits and signs in order of code, for bibutils moves points, commas and parts of names about.
  static func letters(_ text: String) -> [Character] {
    text.precomposedStringWithCanonicalMapping.filter { !" .,:".contains($0) }.sorted()
  }
}
