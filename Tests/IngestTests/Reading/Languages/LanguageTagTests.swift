import Testing

@testable import Ingest

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("EN-gb", "en-gb"), ("zh_CN", "zh-cn"), ("de-DE, en", "de-de"), (" fr ", "fr"),
    ("zh-Hant-TW", "zh-hant-tw"),
    ("English", nil), ("", nil), ("e", nil), ("中文", nil),
  ]) func `reads tags`(words: String, tag: String?) {
    #expect(LanguageTag.tag(in: words) == tag)
  }
}
