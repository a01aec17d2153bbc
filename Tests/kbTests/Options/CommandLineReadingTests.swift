import Testing

@testable import kb

@Suite struct CommandLineReadingTests {
  @Test func `a word with a dash is an exclusion of the query, an option stays an option`() {
    let arguments = ["search", "rural", "-platform", "--format", "json", "-n", "3", "-农村"]
    #expect(
      CommandLineReading.prepared(arguments) == [
        "search", "rural", "NOT platform", "--format", "json", "-n", "3", "NOT 农村",
      ])
  }

  @Test func `other commands and what follows two dashes are left alone`() {
    #expect(CommandLineReading.prepared(["list", "-platform"]) == ["list", "-platform"])
    #expect(CommandLineReading.prepared(["search", "--", "-word"]) == ["search", "--", "-word"])
  }

  @Test(arguments: [("serch", "kb search"), ("ingst", "kb ingest"), ("xyzzyq", "kb --help")])
  func `an unknown command is named with the nearest one`(typed: String, hint: String) {
    #expect(CommandLineReading.complaint(about: [typed])?.contains(hint) == true)
  }

  @Test(arguments: ["search", "help", "--help", "--version"])
  func `a known one is not`(typed: String) {
    #expect(CommandLineReading.complaint(about: [typed]) == nil)
  }
}
