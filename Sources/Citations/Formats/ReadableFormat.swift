/// A reference list for people: each source once, the cited words below it, each a link to its place where there is one.
struct ReadableFormat {
  /// How it is marked up.
  var markup: Markup

  /// The list; in Markdown and plain text an empty line between sources.
  func text(of items: [CSLItem]) -> String {
    guard markup == .html else { return items.map(entry).joined(separator: "\n") }
    return items.isEmpty ? "" : Self.pageStart + items.map(entry).joined() + "</ul>\n</html>\n"
  }

  private func entry(_ item: CSLItem) -> String {
    let notes = item.quotations.map { note($0, in: item) }
    return switch markup {
    case .text: "\(reference(item))\n" + notes.map { "    \($0)\n" }.joined()
    case .markdown: "- \(reference(item))\n" + notes.map { "  - \($0)\n" }.joined()
    case .html:
      "<li id=\"\(markup.escaped(item.key))\" dir=\"auto\"\(language(item))>\(reference(item))\n"
        + (notes.isEmpty ? "" : "<ul>\n\(notes.map { "<li>\($0)</li>\n" }.joined())</ul>\n")
        + "</li>\n"
    }
  }

  /// The sources alone, without the cited words, in the same order.
  func references(_ items: [CSLItem]) -> String {
    switch markup {
    case .html:
      "<ul>\n"
        + items.map {
          "<li id=\"\(markup.escaped($0.key))\" dir=\"auto\"\(language($0))>\(reference($0))</li>\n"
        }.joined() + "</ul>\n"
    case .markdown: items.map { "- \(reference($0))\n" }.joined()
    case .text: items.map { "\(reference($0))\n" }.joined()
    }
  }

  private func note(_ quotation: Quotation, in item: CSLItem) -> String {
    let link = item.url.flatMap { TextFragment(quotation).link(to: $0) }
    return markup.link(quotation.quoted, to: link) + markup.escaped(quotation.attribution)
  }

  /// Author, date, title, sort, place and address; a source without an author begins with its title, and what else is
  /// missing is said: `n.d.`, `[untitled]`.
  private func reference(_ item: CSLItem) -> String {
    let date = "(\(item.issued?.iso ?? "n.d."))"
    let genre = item.genre.map { markup.escaped(" [\($0)]") } ?? ""
    let printed = (item.title.map(markup.title) ?? markup.escaped("[untitled]")) + genre
    let isEnded = genre.isEmpty && item.title.map(Self.endsSentence) ?? false
    let title = (text: printed, isEnded: isEnded)
    let head =
      item.authors.isEmpty
      ? [(title.text + " " + date, false)] : [(authors(item) + " " + date, false), title]
    let place = item.place.map { (markup.escaped($0), Self.endsSentence($0)) }
    let sentences = (head + [place].compactMap(\.self)).map { $1 ? $0 : $0 + "." }
    return (sentences + [address(item)].compactMap(\.self)).joined(separator: " ")
  }

  /// All names, the first ten where there are more.
  private func authors(_ item: CSLItem) -> String {
    let names = item.authors.prefix(10).map { markup.escaped($0.listed) }
    return (names + (item.authors.count > 10 ? ["et al."] : [])).joined(separator: "; ")
  }

  /// The address, without a point that would become part of it.
  private func address(_ item: CSLItem) -> String? {
    guard let url = item.url else { return nil }
    let accessed = item.accessed.map { " (accessed \($0.iso))" } ?? ""
    return markup.address(url) + accessed
  }

  private func language(_ item: CSLItem) -> String {
    item.language.map { " lang=\"\(markup.escaped($0))\"" } ?? ""
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.last.map { ".?!。？！".contains($0) } ?? false
  }

  private static let pageStart = """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <title>References</title>
    <ul>

    """
}
