import Ingest

/// A dossier as Markdown with footnotes or as a page for a browser.
struct DossierFormat {
  /// How it is marked up: Markdown or HTML.
  var markup: Markup

  private struct Note {
    var number: Int
    var quotation: Quotation
    var item: CSLItem
  }

  /// The text; `references` instead of kb's own list where it is given.
  func text(of dossier: Dossier, references: String?) -> String {
    var cited: [String: (CSLItem, Quotation)] = [:]
    for item in dossier.references.items {
      for quotation in item.quotations { cited[quotation.id] = (item, quotation) }
    }
    var notes: [Note] = []
    var numbers: [String: Int] = [:]
    let sections = dossier.sections.map { section in
      heading(section.title, remark: section.remark)
        + list(
          section.entries.compactMap { entry in
            guard let (item, quotation) = cited[entry.id] else { return nil }
            // Words that stand under two headings have one note.
            let number = numbers[entry.id] ?? notes.count + 1
            let isNew = numbers.updateValue(number, forKey: entry.id) == nil
            if isNew { notes.append(Note(number: number, quotation: quotation, item: item)) }
            return self.entry(entry, quotation, number, isFirst: isNew)
          })
    }
    let listed = references ?? ReadableFormat(markup: markup).references(dossier.references.items)
    switch markup {
    case .html:
      return page(dossier, sections.joined(), notes: notes, references: listed)
    case .markdown, .text:
      let head = ["# \(markup.escaped(line(dossier.title)))\n"] + dossier.summary.map(paragraph)
      return head.joined(separator: "\n") + sections.joined()
        + heading("References", remark: "") + listed + notes.map(note).joined()
    }
  }

  // MARK: Sections

  private func heading(_ title: String, remark: String) -> String {
    let title = markup.escaped(line(title))
    let remark = remark.isEmpty ? "" : paragraph(remark)
    return switch markup {
    case .html: "<h2>\(title)</h2>\n\(remark)"
    case .markdown, .text: "\n## \(title)\n\n\(remark)\(remark.isEmpty ? "" : "\n")"
    }
  }

  private func paragraph(_ text: String) -> String {
    let text = markup.escaped(line(text))
    return markup == .html ? "<p>\(text)</p>\n" : text + "\n"
  }

  private func list(_ entries: [String]) -> String {
    switch markup {
    case .html: "<ul>\n" + entries.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
    case .markdown, .text: entries.map { "- \($0)\n" }.joined()
    }
  }

  private func entry(
    _ entry: Dossier.Entry, _ quotation: Quotation, _ number: Int, isFirst: Bool
  ) -> String {
    let lead = entry.lead.isEmpty ? "" : markup.escaped(line(entry.lead)) + " "
    let words = markup.escaped(quotation.quoted)
    guard markup == .html else { return "\(lead)\(words)[^\(number)]" }
    let anchor = isFirst ? " id=\"cite-\(number)\"" : ""
    return "\(lead)\(words)<sup\(anchor)><a href=\"#note-\(number)\">\(number)</a></sup>"
  }

  // MARK: Notes

  private func note(_ note: Note) -> String {
    "\n[^\(note.number)]: \(body(of: note))\n"
  }

  /// Who says it, title or key, date, paragraph, place in the page: enough to find the words and the reference.
  private func body(of note: Note) -> String {
    let item = note.item
    let speaker = note.quotation.speaker.map { markup.escaped(line($0.name)) }
    let title = item.title.map(markup.title) ?? markup.escaped("[\(item.key)]")
    let date = item.issued?.iso ?? "n.d."
    let parts = [
      speaker, title, date, markup.escaped(note.quotation.place),
      markup.escaped(note.quotation.id),
    ]
    let link = item.url.flatMap { TextFragment(note.quotation).link(to: $0) }
    let place = link.map { " " + markup.link("The words in the page", to: $0) + "." } ?? ""
    return parts.compactMap(\.self).joined(separator: ", ") + "." + place
  }

  // MARK: The page

  private func page(
    _ dossier: Dossier, _ sections: String, notes: [Note], references: String
  ) -> String {
    let title = markup.escaped(line(dossier.title))
    let items = notes.map { note in
      "<li id=\"note-\(note.number)\" dir=\"auto\">\(body(of: note)) "
        + "<a href=\"#cite-\(note.number)\">\u{21A9}</a></li>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 serif }</style>
      <h1>\(title)</h1>
      \(dossier.summary.map(paragraph).joined())\(sections)<h2>Notes</h2>
      <ol>
      \(items.joined())</ol>
      <h2>References</h2>
      \(references)</html>

      """
  }

  private func line(_ text: String) -> String { CleanLine.cleaned(text) }
}
