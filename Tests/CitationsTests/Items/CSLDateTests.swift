import Citations
import Testing

@Suite struct CSLDateTests {
  @Test(arguments: [("2024", [2024]), ("2024-03", [2024, 3]), ("2024-03-05", [2024, 3, 5])])
  func `a date is as exact as it is written`(iso: String, parts: [Int]) {
    #expect(CSLDate(iso: iso)?.parts == parts)
    #expect(CSLDate(iso: iso)?.iso == iso)
  }

  @Test(arguments: [
    "", "24", "2024-13", "2024-00", "2024-03-32", "2023-02-29", "2024-04-31", "2024-03-05T10:00",
    "March",
  ])
  func `what is no ISO date is refused`(text: String) {
    #expect(CSLDate(iso: text) == nil)
  }
}
