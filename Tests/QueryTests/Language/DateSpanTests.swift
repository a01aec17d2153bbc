import Query
import Testing

@Suite struct DateSpanTests {
  @Test(
    arguments: [
      ("2024", 20_240_000...20_241_299), ("2024-3", 20_240_300...20_240_399),
      ("2024/03/09", 20_240_309...20_240_309), ("2024.3.9", 20_240_309...20_240_309),
      ("202403", 20_240_300...20_240_399), ("20240309", 20_240_309...20_240_309),
      ("2024-02-29", 20_240_229...20_240_229), ("2023..2024-02", 20_230_000...20_240_299),
      ("..2024", 0...20_241_299), ("2024..", 20_240_000...99_991_299),
      ("2024…2025", 20_240_000...20_251_299), ("1999-12-31..2000-01-01", 19_991_231...20_000_101),
    ] as [(String, ClosedRange<Int64>)])
  func `reads dates and ranges`(text: String, numbers: ClosedRange<Int64>) {
    #expect(DateSpan(parsing: text)?.numbers == numbers)
  }

  @Test(arguments: [
    "", "..", "24", "2024-", "-2024", "2024-00", "2024-13", "2024-02-30", "2023-02-29",
    "1900-02-29", "2024-3-100",
    "2024-03-10-11", "0000", "٢٠٢٤", "2024..x", "x..2024", "+2024", "2024 03",
    "99999999999999999999",
  ])
  func `refuses what is no date`(text: String) {
    #expect(DateSpan(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2024", "dated 2024"), ("2024-03", "dated 2024-03"), ("2024-03-09", "dated 2024-03-09"),
    ("2024-03..2024-04", "dated 2024-03 to 2024-04"), ("2024..", "dated from 2024"),
    ("..2024-12-31", "dated up to 2024-12-31"), ("2024-12", "dated 2024-12"),
    ("0800", "dated 0800"), ("2023..2024", "dated 2023 to 2024"),
  ])
  func `says the span in words`(text: String, words: String) {
    #expect(DateSpan(parsing: text)?.description == words)
  }

  @Test func `turns a reversed range around and says so`() {
    #expect(DateSpan(parsing: "2025..2024")?.numbers == 20_240_000...20_251_299)
    #expect(DateSpan(parsing: "2025..2024")?.wasReversed == true)
    #expect(DateSpan(parsing: "2024..2025")?.wasReversed == false)
  }
}
