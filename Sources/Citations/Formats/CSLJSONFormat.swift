import Ingest

/// CSL-JSON as the schema of CSL 1.0.2 defines it.
enum CSLJSONFormat {
  /// An array of items, one a line.
  static func text(of items: [CSLItem]) -> String {
    let lines = items.map { item in
      var json = JSONWriter()
      write(item, into: &json)
      return "  " + String(decoding: json.bytes, as: UTF8.self)
    }
    return items.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  private static func write(_ item: CSLItem, into json: inout JSONWriter) {
    json.object { json in
      json.member("id", item.key)
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
    }
  }

  private static func strings(of item: CSLItem) -> [(String, String?)] {
    [
      ("title", item.title), ("container-title", item.containerTitle),
      ("publisher", item.publisher), ("event-title", item.eventTitle), ("genre", item.genre),
      ("URL", item.url), ("language", item.language),
      ("note", item.notes.isEmpty ? nil : item.notes.joined(separator: "\n")),
    ]
  }

  private static func write(_ name: CSLName, into json: inout JSONWriter) {
    json.object { json in
      switch name {
      case .person(let family, let given):
        json.member("family", family)
        json.member("given", given)
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
