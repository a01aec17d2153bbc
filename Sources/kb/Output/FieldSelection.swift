import Ingest

/// The fields of a record that somebody asked for, in their order.
struct FieldSelection {
  /// The names; in JSON `source.date` means a member of a member.
  var names: [String]

  /// The names between commas.
  init(_ list: String) {
    names = list.split(separator: ",").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// Where the names stand among those of columns.
  func places(in columns: [String]) throws(Failure) -> [Int] {
    var places: [Int] = []
    for name in names {
      guard let place = columns.firstIndex(of: name) else { throw Self.unknown(name, columns) }
      places.append(place)
    }
    return places
  }

  /// The JSON object that has only these members of another; one that a member of a member lacks is null.
  func selected(from object: [UInt8]) throws(Failure) -> [UInt8] {
    let members = JSONMembers(object)
    var text: [UInt8] = [0x7B]
    for (number, name) in names.enumerated() {
      let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard var value = members.value(of: path[0]) else {
        throw Self.unknown(path[0], members.names)
      }
      for step in path.dropFirst() {
        value = JSONMembers(Array(value)).value(of: step) ?? Array("null".utf8)[...]
      }
      if number > 0 { text.append(0x2C) }
      var key = JSONWriter()
      key.value(name)
      text += key.bytes + [0x3A] + value
    }
    return text + [0x7D]
  }

  private static func unknown(_ name: String, _ known: [String]) -> Failure {
    .message("--fields: no field is called \(name); there are \(known.joined(separator: ", "))")
  }
}

/// The members of a JSON object that kb has written: no white space between its parts.
struct JSONMembers {
  private var members: [(name: String, value: ArraySlice<UInt8>)] = []

  /// Reads the members of an object; anything else has none.
  init(_ object: [UInt8]) {
    guard object.first == 0x7B else { return }
    var place = 1
    while place < object.count, object[place] == 0x22 {
      let nameEnd = Self.end(of: object, from: place)
      let valueEnd = Self.end(of: object, from: nameEnd + 1)
      let name = String(decoding: object[place + 1..<max(place + 1, nameEnd - 1)], as: UTF8.self)
      members.append((name, object[min(nameEnd + 1, valueEnd)..<valueEnd]))
      place = valueEnd + 1
    }
  }

  /// The names, in order.
  var names: [String] { members.map(\.name) }

  /// The text of a member's value; nil when there is none of this name.
  func value(of name: String) -> ArraySlice<UInt8>? { members.first { $0.name == name }?.value }

  /// Where the value that starts at a place ends.
  private static func end(of text: [UInt8], from start: Int) -> Int {
    var depth = 0
    var isText = false
    var place = start
    while place < text.count {
      let byte = text[place]
      if isText {
        if byte == 0x5C { place += 1 } else if byte == 0x22 { isText = false }
      } else if byte == 0x22 {
        isText = true
      } else if byte == 0x7B || byte == 0x5B {
        depth += 1
      } else if byte == 0x7D || byte == 0x5D {
        if depth == 0 { return place }
        depth -= 1
      } else if depth == 0 && (byte == 0x2C || byte == 0x3A) {
        return place
      }
      place += 1
      if depth == 0 && !isText && (byte == 0x22 || byte == 0x7D || byte == 0x5D) { return place }
    }
    return min(place, text.count)
  }
}
