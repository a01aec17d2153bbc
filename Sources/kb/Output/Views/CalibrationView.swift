import Answers
import Ingest

/// How far the confidence agrees with what people decided.
struct CalibrationView {
  /// The tenths of confidence, from 0 up.
  var rows: [CalibrationRow]

  /// Writes the rows that have proposals, and all together.
  func write(on page: inout OutputPage) {
    var table = TextTable(columns: [
      TextTable.Column(heading: "CONFIDENCE"),
      TextTable.Column(heading: "NUMBER", leansRight: true),
      TextTable.Column(heading: "REVIEWED", leansRight: true),
      TextTable.Column(heading: "ACCEPTED", leansRight: true),
      TextTable.Column(heading: "SHARE", leansRight: true),
    ])
    table.rows = rows.filter { $0.number > 0 }.map { cells(of: $0, named: Self.range($0)) }
    table.rows.append(cells(of: sum, named: "all"))
    for line in table.lines(width: page.terminal.width, ellipsis: page.ellipsis) { page.line(line) }
  }

  /// Writes the member `calibration` of a JSON object.
  func writeMember(into json: inout JSONWriter) {
    json.member("calibration") { json in
      json.array { json in
        for row in rows { write(row, into: &json) }
      }
    }
  }

  private func write(_ row: CalibrationRow, into json: inout JSONWriter) {
    json.object { json in
      json.member("from", Double(row.tenths) / 10)
      json.member("to", Double(row.tenths + 1) / 10)
      json.member("number", row.number)
      json.member("reviewed", row.reviewed)
      json.member("accepted", row.accepted)
      json.member("share") { json in
        if let share = row.share { json.value(share) } else { json.null() }
      }
    }
  }

  private var sum: CalibrationRow {
    rows.reduce(CalibrationRow(tenths: 0, number: 0, reviewed: 0, accepted: 0)) { sum, row in
      CalibrationRow(
        tenths: 0, number: sum.number + row.number, reviewed: sum.reviewed + row.reviewed,
        accepted: sum.accepted + row.accepted)
    }
  }

  private func cells(of row: CalibrationRow, named name: String) -> [String] {
    [
      name, String(row.number), String(row.reviewed), String(row.accepted),
      row.share.map(WhyView.points) ?? "-",
    ]
  }

  private static func range(_ row: CalibrationRow) -> String {
    "0.\(row.tenths) to " + (row.tenths == 9 ? "1.0" : "0.\(row.tenths + 1)")
  }
}
