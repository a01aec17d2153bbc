import Answers
import Ingest

/// What is known of a source.
struct SourceView {
  /// What is shown.
  var detail: SourceDetail

  /// Prints sources one after another.
  static func write(_ details: [SourceDetail]) {
    var page = OutputPage(terminal: .current())
    for (place, detail) in details.enumerated() {
      if place > 0 { page.line() }
      SourceView(detail: detail).write(on: &page)
    }
    page.flush()
  }

  /// Writes it for people: a value a line, and what it was found as where a person set it.
  func write(on page: inout OutputPage) {
    page.field("source", "\(detail.source.name) (\(detail.source.id))")
    for property in SourceProperty.allCases { write(property, on: &page) }
    page.field("speaker", detail.source.metadata.speaker)
    page.field(
      "holds", "\(count(detail.passages, "paragraph")), \(count(detail.proposals, "proposal"))")
  }

  private func write(_ property: SourceProperty, on page: inout OutputPage) {
    let value = detail.value(of: property)
    let name = property == .url ? "address" : property == .lang ? "language" : property.rawValue
    guard let setting = detail.settings.first(where: { $0.property == property }) else {
      return page.field(name, value ?? "not known")
    }
    page.field(
      name,
      "\(value ?? "none") (set by \(setting.setter), \(setting.time); the source says "
        + "\(setting.found.map { "\u{201C}\($0)\u{201D}" } ?? "nothing"))")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
