import Ingest
import Testing

@Suite struct RecordReaderTests {
  private func document(_ json: String) throws(IngestError) -> SourceDocument {
    try SourceReader().document(
      from: RawSource(name: "r", bytes: Array(json.utf8), format: .record))
  }

  @Test func `reads the members that are known and passes over the rest`() throws {
    let document = try document(
      #"""
      {"id":"x-1","meta":{"text":"no","list":[1,2]},"title":" On  mail ","speaker":"Ann Lee","role":"member",
       "date":1946,"source":"gazette","url":"https://example.org/1","lang":"EN-gb","n":null,
       "text":"Let the mail run\u2014daily."}
      """#)
    #expect(String(decoding: document.text, as: UTF8.self) == "Let the mail run—daily.")
    #expect(document.metadata.title == "On mail")
    #expect(document.metadata.speaker == "Ann Lee")
    #expect(document.metadata.role == "member")
    #expect(document.metadata.date == "1946")
    #expect(document.metadata.publisher == "gazette")
    #expect(document.metadata.url == "https://example.org/1")
    #expect(document.metadata.language == "en-gb")
    #expect(document.blocks == [Block(kind: .paragraph, range: 0..<document.text.count)])
  }

  @Test func `prefers publisher to source`() throws {
    #expect(try document(#"{"text":"x y","publisher":"B","source":"A"}"#).metadata.publisher == "B")
    #expect(try document(#"{"text":"x y","source":"A","publisher":"B"}"#).metadata.publisher == "B")
  }

  @Test func `takes the bytes of the line for the digest`() throws {
    let json = #"{"text":"x"}"#
    #expect(try document(json).digest == Digest.hexadecimal(Digest.sha256(Array(json.utf8))))
  }

  @Test func `makes a paragraph of each line`() throws {
    let document = try document(#"{"text":"  One.\n\n Two. \r\n"}"#)
    #expect(document.blocks.map(\.range) == [2..<6, 9..<13])
  }

  @Test(arguments: [
    ("rubbish", 1, "an object"), (#"{"text":"x""#, 12, "a comma or the closing brace"),
    (#"{"text":"x"} {"#, 14, "the end of the line"), (#"{"text":5}"#, 9, "a string"),
    (#"{"title":"x"}"#, 13, "a member \"text\" that is a string"),
    (#"{"text":"x\q"}"#, 11, "an escape"),
  ]) func `says where a record goes wrong`(json: String, column: Int, expected: String) {
    #expect(throws: IngestError.malformedRecord(name: "r", column: column, expected: expected)) {
      try document(json)
    }
  }

  @Test(arguments: [#"{"text":""}"#, #"{"text":" \n\u00a0"}"#]) func `finds no text in blank ones`(
    json: String
  ) {
    #expect(throws: IngestError.empty(name: "r")) { try document(json) }
  }
}
