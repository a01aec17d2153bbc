import Testing

@testable import kb

@Suite struct SeparatedValuesTests {
  @Test func `commas, quotes and line breaks are quoted`() {
    #expect(
      SeparatedValues.row(["a,b", "say \"x\"", "l1\nl2", "plain"])
        == "\"a,b\",\"say \"\"x\"\"\",\"l1\nl2\",plain\r\n")
  }

  @Test(arguments: ["=1+1", "+49", "-x", "@SUM(A1)", "\tx"])
  func `a formula becomes text`(cell: String) {
    #expect(SeparatedValues.row([cell]).hasPrefix("'"))
  }

  @Test func `tabs divide when asked`() {
    #expect(SeparatedValues.row(["a,b", "c"], separator: "\t") == "a,b\tc\r\n")
  }
}
