/// Numbered references by GB/T 7714-2025, for which there is no style that pandoc can run: punctuation goes by the language of the entry,
/// and names keep their letters.
///
/// It follows the published examples of the 2025 edition: `[N/OL]. 人民日报，2022-08-16. https://….`
struct GBT7714Format {
  /// How it is marked up.
  var markup: Markup

  /// The references, in the order of the list.
  func text(of items: [CSLItem]) -> String {
    let entries = items.enumerated().map { place, item in
      markup.escaped("[\(place + 1)]") + " " + reference(item)
    }
    guard markup == .html else { return entries.map { $0 + "\n" }.joined(separator: "\n") }
    return entries.map { "<p>\($0)</p>\n" }.joined()
  }

  private func reference(_ item: CSLItem) -> String {
    let isChinese = Self.isChinese(item)
    let title = item.title ?? (isChinese ? "[无题名]" : "[untitled]")
    let body = [
      item.authors.isEmpty ? nil : markup.escaped(Self.authors(item.authors, isChinese)),
      markup.escaped("\(title)[\(Self.code(of: item))]"), publication(item, isChinese),
      item.url.map { markup.address($0) },
    ]
    let text = body.compactMap(\.self).joined(separator: ". ")
    return item.url == nil ? (text.hasSuffix(".") ? text : text + ".") : text
  }

  /// Where it appeared and when, and the day on which its address was looked at.
  private func publication(_ item: CSLItem, _ isChinese: Bool) -> String? {
    let comma = isChinese ? "\u{FF0C}" : ", "
    let issued = item.issued?.iso
    let accessed = item.accessed.map { "[\($0.iso)]" } ?? ""
    if item.kind == .webpage {
      let date = issued.map { isChinese ? "\u{FF08}\($0)\u{FF09}" : "(\($0))" } ?? ""
      let text = date + accessed
      return text.isEmpty ? nil : markup.escaped(text)
    }
    let parts = [item.place, issued].compactMap(\.self)
    let text = parts.joined(separator: comma) + accessed
    return text.isEmpty ? nil : markup.escaped(text)
  }

  /// The code of the sort of document, and of its carrier where it is online.
  private static func code(of item: CSLItem) -> String {
    let code =
      switch item.kind {
      case .newspaperArticle: "N"
      case .report: "R"
      case .webpage: "EB"
      case .speech, .parliamentaryRecord, .document: "Z"
      }
    return item.url == nil ? code : code + "/OL"
  }

  /// The first three, family name first, given names in Latin letters as initials.
  private static func authors(_ names: [CSLName], _ isChinese: Bool) -> String {
    let comma = isChinese ? "\u{FF0C}" : ", "
    let rest = names.count > 3 ? [isChinese ? "等" : "et al"] : []
    return (names.prefix(3).map(author) + rest).joined(separator: comma)
  }

  private static func author(_ name: CSLName) -> String {
    guard case .person(let family, let given, let suffix) = name else { return name.inverted }
    if HanName.family(of: family + given) != nil { return family + given }
    let initials = given.split { $0 == " " || $0 == "-" || $0 == "." }.compactMap(\.first)
      .map { $0.uppercased() }
    return ([family] + initials + [suffix].compactMap(\.self)).joined(separator: " ")
  }

  private static func isChinese(_ item: CSLItem) -> Bool {
    if let language = item.language { return language.lowercased().hasPrefix("zh") }
    return item.title?.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}
