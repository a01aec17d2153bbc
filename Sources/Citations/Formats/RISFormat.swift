/// RIS, as reference managers read it: one tag a line, each record from `TY` to `ER`.
enum RISFormat {
  /// The records, an empty line between them, lines ended as the format asks (CR LF).
  static func text(of items: [CSLItem]) -> String {
    items.map(record).joined(separator: "\r\n")
  }

  private static func record(_ item: CSLItem) -> String {
    let lines = [("TY", type(of: item))] + fields(of: item) + [("ER", "")]
    return lines.map { tag, value in "\(tag)  - \(value)\r\n" }.joined()
  }

  /// `GEN` is avoided: reference managers take it for a journal article.
  private static func type(of item: CSLItem) -> String {
    switch item.kind {
    case .speech: "SLIDE"
    case .parliamentaryRecord: "HEAR"
    case .newspaperArticle: "NEWS"
    case .webpage: "ELEC"
    case .report: "RPRT"
    case .document: item.publisher == nil ? "UNPB" : "RPRT"
    }
  }

  private static func fields(of item: CSLItem) -> [(String, String)] {
    var fields = item.authors.map { ("AU", $0.inverted) }
    func add(_ tag: String, _ value: String?) {
      if let value { fields.append((tag, value)) }
    }
    add("TI", item.title)
    add(item.kind == .parliamentaryRecord ? "T3" : "T2", item.containerTitle ?? item.eventTitle)
    add("PB", item.publisher)
    add("PY", item.issued.map { String($0.iso.prefix(4)) })
    add("DA", item.issued.map(date))
    add("UR", item.url)
    add("Y2", item.accessed.map(date))
    add("LA", item.language)
    add("M3", item.genre)
    for note in item.notes { add("N1", note) }
    add("ID", item.key)
    return fields
  }

  /// `YYYY/MM/DD/`, parts that are not known empty.
  private static func date(_ date: CSLDate) -> String {
    let year = String(date.iso.prefix(4))
    let month = date.month.map { CSLDate.twoDigits($0) } ?? ""
    let day = date.day.map { CSLDate.twoDigits($0) } ?? ""
    return "\(year)/\(month)/\(day)/"
  }
}
