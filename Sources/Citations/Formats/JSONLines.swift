import Ingest

/// A JSON array that people can read and compare: one element a line.
enum JSONLines {
  /// The array with a line break at its end; `write` writes one element.
  static func array<Element>(
    _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) -> String {
    let lines = elements.map { element in
      var json = JSONWriter()
      write(element, &json)
      return "  " + String(decoding: json.bytes, as: UTF8.self)
    }
    return elements.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }
}
