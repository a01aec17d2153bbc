import Answers

/// Takes in a file of JSON Lines that people filled in, all of it or nothing, and tells what was kept.
enum LineImport {
  /// Reads the file (`-`: standard input) and has `keep` take it in; with `tellsOpen` lines left open are counted, too.
  static func take(
    _ file: String, tellsOpen: Bool = false, keep: ([UInt8]) throws -> ReviewImport
  ) throws {
    let text = file == "-" ? StandardStreams.readInput() : try InputFile.bytes(of: file)
    let result = try keep(text)
    let name = file == "-" ? "standard input" : file
    for problem in result.problems {
      Failure.say("\(name):\(problem.line): \(problem.message)")
    }
    guard result.problems.isEmpty else {
      Failure.say("\(name): nothing was kept; mend these lines and run it again")
      throw Failure.reported
    }
    var page = OutputPage(terminal: .current())
    page.line(
      "\(result.kept) kept, \(result.known) known already"
        + (tellsOpen ? ", \(result.open) left open" : "")
        + (result.waiting > 0 ? "; \(result.waiting) wait for their source" : ""))
    page.flush()
  }
}
