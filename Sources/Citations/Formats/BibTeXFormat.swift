/// Entries for BibTeX and for BibLaTeX.
struct BibTeXFormat {
  /// Whose entry types and field names are used.
  enum Dialect: Sendable { case bibtex, biblatex }

  /// Whose entry types and field names are used.
  var dialect: Dialect

  /// The entries, an empty line between them.
  func text(of items: [CSLItem]) -> String {
    items.map(entry).joined(separator: "\n")
  }

  private func entry(_ item: CSLItem) -> String {
    let fields = (dialect == .bibtex ? bibtexFields(item) : biblatexFields(item))
      .compactMap { name, value in value.map { "  \(name) = \($0),\n" } }
    return "@\(type(of: item)){\(item.key),\n\(fields.joined())}\n"
  }

  private func type(of item: CSLItem) -> String {
    switch (item.kind, dialect) {
    case (.speech, _): "unpublished"
    case (.newspaperArticle, _): "article"
    case (.webpage, .biblatex): "online"
    case (.report, .biblatex), (.parliamentaryRecord, .biblatex): "report"
    case (.report, .bibtex), (.parliamentaryRecord, .bibtex): "techreport"
    case (.webpage, .bibtex), (.document, _): "misc"
    }
  }

  private func bibtexFields(_ item: CSLItem) -> [(String, String?)] {
    [
      ("author", authors(item)), ("title", title(item)),
      // What styles sort by where there is no author.
      ("key", item.authors.isEmpty ? text(item.title ?? item.key) : nil),
      ("journal", item.kind == .newspaperArticle ? text(item.containerTitle) : nil),
      ("institution", institution(item)),
      ("type", item.kind == .parliamentaryRecord ? text(item.genre) : nil),
      ("howpublished", howPublished(item)),
      ("year", item.issued.map { "{\($0.iso.prefix(4))}" }),
      ("month", item.issued?.month.map { Self.months[$0 - 1] }),
      ("day", item.issued?.day.map { "{\(CSLDate.twoDigits($0))}" }),
      ("url", address(item)), ("urldate", item.accessed.map { "{\($0.iso)}" }),
      ("language", text(item.language)),
      // BibTeX's `unpublished` must have a note.
      ("note", item.kind == .speech ? "{Speech}" : nil), ("annote", annotation(item)),
    ]
  }

  private func biblatexFields(_ item: CSLItem) -> [(String, String?)] {
    [
      ("author", authors(item)), ("title", title(item)),
      ("journaltitle", item.kind == .newspaperArticle ? text(item.containerTitle) : nil),
      ("entrysubtype", item.kind == .newspaperArticle ? "{newspaper}" : nil),
      ("institution", institution(item)),
      ("type", item.kind == .report ? "{techreport}" : text(item.genre)),
      ("eventtitle", text(item.eventTitle)),
      ("organization", item.kind == .webpage ? text(item.containerTitle) : nil),
      ("howpublished", [.speech, .document].contains(item.kind) ? text(item.publisher) : nil),
      ("date", item.issued.map { "{\($0.iso)}" }),
      ("url", address(item)), ("urldate", item.accessed.map { "{\($0.iso)}" }),
      ("langid", item.language.flatMap { Self.babelNames[String($0.prefix(2))] }.map { "{\($0)}" }),
      ("annote", annotation(item)),
    ]
  }

  private func institution(_ item: CSLItem) -> String? {
    switch item.kind {
    case .report: text(item.publisher)
    case .parliamentaryRecord: text(item.containerTitle)
    case .speech, .newspaperArticle, .webpage, .document: nil
    }
  }

  private func howPublished(_ item: CSLItem) -> String? {
    switch item.kind {
    case .speech, .webpage, .document: text(item.place)
    case .newspaperArticle, .report, .parliamentaryRecord: nil
    }
  }

  private func text(_ text: String?) -> String? { text.map { "{\(TeXEscaping.text($0))}" } }

  private func address(_ item: CSLItem) -> String? {
    item.url.map { "{\(WebAddress.encoded($0))}" }
  }

  /// The title with its capitals protected, since it is printed as the source has it.
  private func title(_ item: CSLItem) -> String? {
    item.title.map { "{{\(TeXEscaping.text($0))}}" }
  }

  private func authors(_ item: CSLItem) -> String? {
    guard !item.authors.isEmpty else { return nil }
    return "{\(item.authors.map(author).joined(separator: " and "))}"
  }

  private func author(_ name: CSLName) -> String {
    switch name {
    case .person(let family, let given, let suffix):
      ([TeXEscaping.family(family)] + [suffix].compactMap(\.self).map(TeXEscaping.namePart)
        + [TeXEscaping.given(given)]).joined(separator: ", ")
    case .literal(let name): "{\(TeXEscaping.text(name))}"
    }
  }

  /// The quoted words, in the field that styles do not print and reference managers keep as a note.
  private func annotation(_ item: CSLItem) -> String? {
    item.notes.isEmpty ? nil : text(item.notes.joined(separator: " "))
  }

  /// The macros that every BibTeX style defines.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let babelNames = [
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "pt": "portuguese", "nl": "dutch", "sv": "swedish", "fi": "finnish", "pl": "polish",
  ]
}
