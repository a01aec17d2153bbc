import Testing

@testable import Ingest

@Suite struct PageCharsetTests {
  @Test(arguments: [
    ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET = \"GBK\">", "GBK"),
    (
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">",
      "windows-1252"
    ),
    ("<?xml version=\"1.0\" encoding='Shift_JIS'?><html>", "Shift_JIS"),
    ("<p>charset=gbk</p>", nil), ("<meta name=x>", nil), ("<meta charset>", nil), ("", nil),
    ("<meta charset=", nil),
  ]) func `finds the declaration`(page: String, charset: String?) {
    #expect(PageCharset.declared(in: Array(page.utf8)) == charset)
  }
}
