import Testing

@testable import Ingest

@Suite struct TextDecoderTests {
  private func text(_ bytes: [UInt8], declared: String? = nil) throws -> String {
    String(
      decoding: try TextDecoder(name: "a.txt").text(of: bytes, declared: declared), as: UTF8.self)
  }

  @Test func `takes the byte order mark away`() throws {
    #expect(try text([0xEF, 0xBB, 0xBF, 0x61]) == "a")
    #expect(try text([0xFF, 0xFE, 0x61, 0, 0xE9, 0]) == "aé")
    #expect(try text([0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0xDE, 0x00]) == "a😀")
    #expect(try text([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]) == "a")
  }

  @Test func `knows UTF-16 without a mark by its pattern`() throws {
    let words = "Motion of 5 March: 建议 read.\r\n"
    let little = words.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = words.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try text(little) == words)
    #expect(try text(big) == words)
  }

  @Test func `keeps line ends as they stand`() throws {
    #expect(try text(Array("one\r\ntwo\rthree\n".utf8)) == "one\r\ntwo\rthree\n")
  }

  @Test func `repairs UTF-8 with few bad bytes`() throws {
    var bytes = Array("L’Assemblée a été réunie — à Paris.".utf8)
    bytes.insert(0xFF, at: 1)
    #expect(try text(bytes) == "L\u{FFFD}’Assemblée a été réunie — à Paris.")
  }

  @Test func `reads windows-1252 that declares nothing`() throws {
    let bytes: [UInt8] =
      Array("The member said ".utf8) + [0x93] + Array("it is a caf".utf8) + [
        0xE9, 0x94, 0x20, 0x97,
      ]
      + Array(" and no more of it was reported.".utf8)
    #expect(try text(bytes) == "The member said “it is a café” — and no more of it was reported.")
  }

  /// "全国人民代表大会代表建议，加快培养新职业的年轻人。" in GB18030.
  private static let chinese: [UInt8] = [
    0xC8, 0xAB, 0xB9, 0xFA, 0xC8, 0xCB, 0xC3, 0xF1, 0xB4, 0xFA, 0xB1, 0xED, 0xB4, 0xF3, 0xBB, 0xE1,
    0xB4, 0xFA,
    0xB1, 0xED, 0xBD, 0xA8, 0xD2, 0xE9, 0xA3, 0xAC, 0xBC, 0xD3, 0xBF, 0xEC, 0xC5, 0xE0, 0xD1, 0xF8,
    0xD0, 0xC2,
    0xD6, 0xB0, 0xD2, 0xB5, 0xB5, 0xC4, 0xC4, 0xEA, 0xC7, 0xE1, 0xC8, 0xCB, 0xA1, 0xA3,
  ]

  @Test(arguments: [nil, "gb2312", "GBK"]) func `reads GB18030, declared or not`(declared: String?)
    throws
  {
    #expect(
      try text(Self.chinese, declared: declared) == "全国人民代表大会代表建议，加快培养新职业的年轻人。")
  }

  @Test func `reads Shift_JIS as declared`() throws {
    #expect(try text([0x8D, 0x91, 0x89, 0xEF], declared: "Shift_JIS") == "国会")
  }

  @Test func `trusts valid UTF-8 more than an old declaration`() throws {
    #expect(
      try text(Array("Dáil Éireann – “motion”".utf8), declared: "windows-1252")
        == "Dáil Éireann – “motion”")
  }

  @Test func `refuses bytes of no charset`() {
    let bytes = [UInt8](repeating: 0x81, count: 400)
    #expect(throws: IngestError.undecodable(name: "a.txt", charset: "WINDOWS-1252", atByte: 0)) {
      try text(bytes)
    }
  }

  @Test(
    arguments: [
      ("windows-1251", [0xC4, 0xE5, 0xEF, 0xF3, 0xF2, 0xE0, 0xF2], "Депутат"),
      ("big5", [0xB0, 0xEA, 0xB7, 0x7C], "國會"),
      ("euc-kr", [0xB1, 0xB9, 0xC8, 0xB8], "국회"), ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
    ] as [(String, [UInt8], String)]) func `reads other charsets as declared`(
      charset: String, bytes: [UInt8], words: String
    ) throws
  {
    #expect(try text(bytes, declared: charset) == words)
  }

  @Test func `falls back on detection when the declared charset is unknown`() throws {
    #expect(try text(Array("plain".utf8), declared: "x-no-such-thing") == "plain")
  }
}
