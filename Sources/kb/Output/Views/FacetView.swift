import Answers
import Ingest

/// How hits spread over the values of fields.
struct FacetView {
  /// What is shown.
  var facets: [Facet]

  /// Writes them for people, each after an empty line.
  func write(on page: inout OutputPage) {
    for facet in facets where !facet.values.isEmpty {
      page.line()
      page.line(page.palette.heading(facet.field))
      for value in facet.values {
        let count = String(value.count)
        let margin = String(repeating: " ", count: max(0, 6 - count.count)) + count + "  "
        let label = DisplayWidth.truncated(
          SafeText.line(value.label), to: page.terminal.width - DisplayWidth.columns(of: margin),
          ellipsis: page.ellipsis)
        page.line(margin + label)
      }
    }
  }

  /// Writes the member `facets`.
  func write(into json: inout JSONWriter) {
    json.member("facets") { json in
      json.object { json in
        for facet in facets {
          json.member(facet.field) { json in
            json.array { json in
              for value in facet.values { Self.write(value, into: &json) }
            }
          }
        }
      }
    }
  }

  private static func write(_ value: Facet.Value, into json: inout JSONWriter) {
    json.object { json in
      json.member("value", value.value)
      json.member("label", value.label)
      json.member("count", value.count)
    }
  }

  /// Writes one row a value, after the names of the columns.
  func write(_ rows: RowWriter, on page: inout OutputPage) {
    rows.head(["field", "value", "label", "count"], on: &page)
    for facet in facets {
      for value in facet.values {
        let cells = [facet.field, value.value, value.label, String(value.count)]
        rows.row(cells.map(SafeText.line), on: &page)
      }
    }
  }
}
