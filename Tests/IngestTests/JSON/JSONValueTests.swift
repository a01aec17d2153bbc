import Testing

@testable import Ingest

@Suite struct JSONValueTests {
  @Test func `reads values and finds members`() {
    let value = JSONValue(Array(#"{"a":[1,{"b":" x  y "}],"c":"z","n":null}"#.utf8))
    #expect(value?["c"]?.words == "z")
    #expect(value?["a"]?.elements.count == 2)
    #expect(value?["a"]?.elements.last?["b"]?.words == "x y")
    #expect(value?["n"]?.words == nil)
    #expect(value?["none"]?.words == nil)
    #expect(value?["c"]?.elements.count == 1)
  }

  @Test func `is none when broken or nested too deep`() {
    for json in [
      "", "{", "[1,", #"{"a"}"#,
      String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
    ] {
      #expect(JSONValue(Array(json.utf8))?.elements.count == nil)
    }
  }
}
