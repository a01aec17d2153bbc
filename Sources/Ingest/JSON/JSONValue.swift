/// A JSON value as a tree, for small texts such as a page's linked data or a line of decisions.
package indirect enum JSONValue {
  /// Its members, in order.
  case object([(name: String, value: JSONValue)])
  /// Its elements, in order.
  case array([JSONValue])
  /// Its characters, escapes resolved.
  case string(String)
  /// A number, true, false or null, as written.
  case word(String)

  private static let deepest = 32

  /// Reads the first value of these bytes; nil when it is broken or nested more than 32 deep.
  package init?(_ bytes: [UInt8]) {
    var scanner = JSONScanner(bytes)
    do {
      self = try Self.value(&scanner, depth: 0)
    } catch {
      // Linked data that is broken says nothing; the page is read without it.
      return nil
    }
  }

  /// The value of this member; nil when there is none or this is no object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The words of a string, white space collapsed; nil for other values and blank strings.
  var words: String? {
    guard case .string(let string) = self else { return nil }
    return Whitespace.collapsed(Array(string.utf8))
  }

  /// The elements of an array; any other value is its own only element.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }

  private static func value(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) -> JSONValue
  {
    guard depth < deepest else {
      throw JSONFault(position: scanner.position, expected: "less nesting")
    }
    switch scanner.peek() {
    case 0x7B: return try object(&scanner, depth: depth + 1)
    case 0x5B: return try array(&scanner, depth: depth + 1)
    case 0x22:
      let text = try scanner.string()
      return .string(String(decoding: try scanner.decoded(text), as: UTF8.self))
    default:
      let range = try scanner.skipValue()
      return .word(String(decoding: scanner.bytes[range], as: UTF8.self))
    }
  }

  private static func object(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault)
    -> JSONValue
  {
    try scanner.expect(0x7B, "an object")
    var members: [(name: String, value: JSONValue)] = []
    if scanner.pass(0x7D) { return .object(members) }
    repeat {
      let key = try scanner.string()
      let name = String(decoding: try scanner.decoded(key), as: UTF8.self)
      try scanner.expect(0x3A, "a colon")
      members.append((name, try value(&scanner, depth: depth)))
    } while scanner.pass(0x2C)
    try scanner.expect(0x7D, "a comma or the closing brace")
    return .object(members)
  }

  private static func array(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) -> JSONValue
  {
    try scanner.expect(0x5B, "an array")
    var elements: [JSONValue] = []
    if scanner.pass(0x5D) { return .array(elements) }
    repeat { elements.append(try value(&scanner, depth: depth)) } while scanner.pass(0x2C)
    try scanner.expect(0x5D, "a comma or the closing bracket")
    return .array(elements)
  }
}
