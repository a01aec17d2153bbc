import Testing

@testable import Ingest

@Suite struct JSONScannerTests {
  private func decoded(_ json: String) throws -> String {
    var scanner = JSONScanner(Array(json.utf8))
    return String(decoding: try scanner.decoded(scanner.string()), as: UTF8.self)
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""""#, ""), (#""a\"b\\""#, #"a"b\"#), (#""\u0041\n\t\/""#, "A\n\t/"),
    (#""\uD83D\uDE00é""#, "😀é"), (#""\ud83d x""#, "\u{FFFD} x"), (#""\u0000""#, "\u{FFFD}"),
    (#""\\\\\"""#, #"\\""#),
  ]) func `decodes strings`(json: String, expected: String) throws {
    #expect(try decoded(json) == expected)
  }

  @Test(arguments: [#""open"#, #""\x""#, #""\u12G4""#, #""end\"#, "7"])
  func `refuses what is no string`(json: String) {
    #expect(throws: JSONFault.self) { try decoded(json) }
  }

  @Test(arguments: [
    "{}", "[]", #"{"a":[1,{"b":"]}"}],"c":null}"#, "-1.5e+3", "true", #""x\"y""#,
  ]) func `passes over a value of any kind`(json: String) throws {
    var scanner = JSONScanner(Array((json + " ,").utf8))
    let range = try scanner.skipValue()
    #expect(range == 0..<json.utf8.count)
    #expect(scanner.peek() == 0x2C)
  }

  @Test(arguments: ["", "{", "[}", "nope", "]", "{\"a\""])
  func `refuses broken values`(json: String) {
    var scanner = JSONScanner(Array(json.utf8))
    #expect(throws: JSONFault.self) { try scanner.skipValue() }
  }

  @Test func `refuses brackets that are nested without end`() {
    var scanner = JSONScanner([UInt8](repeating: 0x5B, count: 100_000))
    #expect(throws: JSONFault(position: 512, expected: "at most 512 nested brackets")) {
      try scanner.skipValue()
    }
  }
}
