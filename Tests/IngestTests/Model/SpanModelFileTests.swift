import Testing

@testable import Ingest

@Suite struct SpanModelFileTests {
  @Test func `refuses a file that does not start as one`() {
    #expect(throws: SpanModelFile.Fault.wrongMagic) { try SpanModelFile([1, 2, 3]) }
  }

  @Test func `refuses a file that was cut short or has more behind it`() {
    let bytes = SpanModelFile.embeddedBytes
    let expected = bytes.count
    #expect(throws: SpanModelFile.Fault.wrongSize(expected: expected, found: expected - 1)) {
      try SpanModelFile(bytes.dropLast())
    }
    #expect(throws: SpanModelFile.Fault.wrongSize(expected: expected, found: expected + 1)) {
      try SpanModelFile(bytes + [0])
    }
  }

  @Test(arguments: [(12, "dimensions"), (16, "flags"), (20, "filters")])
  func `refuses sizes that no model has`(place: Int, name: String) {
    var bytes = SpanModelFile.embeddedBytes
    bytes[place] = 255
    #expect(throws: SpanModelFile.Fault.outOfRange(name)) { try SpanModelFile(bytes) }
  }

  @Test func `the embedded file has a row for each word of the report model and no odd number`() {
    let file = SpanModelFile.embedded
    #expect(file.rowCount == SentenceModelFile.embedded(.reports).scales.count)
    let numbers = [
      file.scales, file.first, file.firstBiases, file.second, file.secondBiases, file.output,
      file.offsets, file.direct,
    ].joined()
    #expect(numbers.allSatisfy { $0.isFinite && abs($0) < 100 })
  }
}
