/// A reference list for people: each source once, the cited words below it.
struct ReadableFormat {
  /// Whether to write Markdown; plain text otherwise.
  var isMarkdown: Bool

  /// The list, an empty line between sources.
  func text(of items: [CSLItem]) -> String {
    items.map(entry).joined(separator: "\n")
  }

  private func entry(_ item: CSLItem) -> String {
    let notes = item.notes.map { isMarkdown ? "  - \(escaped($0))\n" : "    \(oneLine($0))\n" }
    return "\(isMarkdown ? "- " : "")\(reference(item))\n\(notes.joined())"
  }

  /// Author, date, title, container and address; what is missing is said: `n.d.`, `[untitled]`.
  private func reference(_ item: CSLItem) -> String {
    let author = item.authors.map(\.inverted).joined(separator: "; ")
    let date = item.issued?.iso ?? "n.d."
    let title = item.title ?? "[untitled]"
    let container = item.containerTitle ?? item.eventTitle ?? item.publisher
    let head = author.isEmpty ? "" : escaped(author) + " "
    let parts = [
      "\(head)(\(date))", isMarkdown ? "*\(escaped(title))*" : oneLine(title),
      container.map(escaped), item.url.map { isMarkdown ? "<\(oneLine($0))>" : oneLine($0) },
    ]
    return parts.compactMap(\.self).map { $0.last.map(Self.endsSentence) == true ? $0 : $0 + "." }
      .joined(separator: " ")
  }

  private static func endsSentence(_ character: Character) -> Bool {
    [".", "?", "!", ">"].contains(character)
  }

  private func escaped(_ text: String) -> String {
    guard isMarkdown else { return oneLine(text) }
    return oneLine(text).reduce(into: "") { result, character in
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
