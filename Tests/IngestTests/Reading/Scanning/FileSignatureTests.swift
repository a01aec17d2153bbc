import Testing

@testable import Ingest

@Suite struct FileSignatureTests {
  @Test(arguments: [
    ("%PDF-1.7", "a PDF"), ("{\\rtf1 x", "an RTF document"), ("GIF89a", "a GIF image"),
    ("PK\u{3}\u{4}xxxxxl/workbook", "an Excel workbook"),
    ("PK\u{3}\u{4}xxxx", "a ZIP archive"), ("SQLite format 3\u{0}", "a database"),
    ("a\u{0}\u{0}\u{0}b\u{1}\u{2}\u{0}", "binary data"),
    ("\u{1}\u{2}\u{3}abc", "binary data"),
  ]) func `names what is no text`(head: String, name: String) {
    #expect(FileSignature.nonText(Array(head.utf8)) == name)
  }

  @Test(
    arguments: [[0x1F, 0x8B, 8], [0x89, 0x50, 0x4E, 0x47], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]]
      as [[UInt8]])
  func `knows formats by bytes`(head: [UInt8]) {
    #expect(FileSignature.nonText(head) != nil)
  }

  @Test func `takes text in any charset for text`() {
    let western: [UInt8] = [0x63, 0x61, 0x66, 0xE9]
    let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    let utf16WithoutMark = "Mail for all.\n".utf16.flatMap {
      [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)]
    }
    for head in [western, utf16, utf16WithoutMark, Array("plain\twords\u{1B}[0m".utf8), []] {
      #expect(FileSignature.nonText(head) == nil)
    }
  }
}
