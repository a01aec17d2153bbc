import Testing

@testable import Ingest

@Suite struct CharacterReferencesTests {
  @Test(arguments: [
    ("a&comma; b&period;", "a, b."), ("&amp; &nbsp; &unknown;", "&amp; &nbsp; &unknown;"),
    ("& ; &", "& ; &"),
    ("d&scaron;", "dš"), ("", ""), ("&comma", "&comma"),
  ]) func `resolves the names that HTML 4 lacks and leaves the rest`(text: String, expected: String)
  {
    #expect(CharacterReferences.resolved(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test func `reads the controls from U+0080 on as windows-1252`() {
    let text = Array("\u{93}café\u{94} \u{96} ©".utf8)
    #expect(CharacterReferences.withoutControls(text) == Array("“café” – ©".utf8))
    #expect(CharacterReferences.withoutControls([0xC2]) == [0xC2])
  }
}
