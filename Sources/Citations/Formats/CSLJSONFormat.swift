import Ingest

/// CSL-JSON as the schema of CSL 1.0.2 defines it.
enum CSLJSONFormat {
  /// An array of items, one a line.
  static func text(of items: [CSLItem]) -> String {
    JSONLines.array(items) { write($0, into: &$1) }
  }

  private static func write(_ item: CSLItem, into json: inout JSONWriter) {
    json.object { json in
      json.member("id", item.key)
      json.member("citation-key", item.key)
      json.member("type", item.kind.rawValue)
      for (name, value) in strings(of: item) where value != nil { json.member(name, value) }
      if !item.authors.isEmpty {
        json.member("author") { json in
          json.array { json in
            for author in item.authors { write(author, into: &json) }
          }
        }
      }
      if let issued = item.issued { json.member("issued") { write(issued, into: &$0) } }
      if let accessed = item.accessed { json.member("accessed") { write(accessed, into: &$0) } }
    }
  }

  /// The event has its name of CSL 1.0.1 beside that of 1.0.2: styles of both are in use.
  private static func strings(of item: CSLItem) -> [(String, String?)] {
    [
      ("title", item.title), ("container-title", item.containerTitle),
      ("publisher", item.publisher), ("authority", item.authority),
      ("event-title", item.eventTitle), ("event", item.eventTitle), ("genre", item.genre),
      ("URL", item.url), ("language", item.language),
      ("note", item.notes.isEmpty ? nil : item.notes.joined(separator: "\n")),
    ]
  }

  private static func write(_ name: CSLName, into json: inout JSONWriter) {
    json.object { json in
      switch name {
      case .person(let family, let given, let suffix):
        json.member("family", family)
        json.member("given", given)
        if suffix != nil { json.member("suffix", suffix) }
      case .literal(let name): json.member("literal", name)
      }
    }
  }

  private static func write(_ date: CSLDate, into json: inout JSONWriter) {
    json.object { json in
      json.member("date-parts") { json in
        json.array { json in
          json.array { json in
            for part in date.parts { json.value(part) }
          }
        }
      }
    }
  }
}
