import Foundation
import TestSupport
import Testing

/// Help screens and completions, word for word.
@Suite struct HelpTests {
  static let commands = [
    "search", "list", "show", "speakers", "speaker", "themes", "threads", "facets", "timeline",
    "watch", "cite", "export",
    "ingest",
    "extract", "review", "source", "alias", "remove", "verify", "repair", "stats", "log",
  ]

  @Test(arguments: commands)
  func `the help of a command starts with examples and is as the golden file says`(
    command: String
  ) throws {
    try Sandbox.with { sandbox in
      let run = try sandbox.kb("help", command)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output.contains("EXAMPLES:\n  kb \(command)"))
      try Golden.expect(run.output, named: "help/\(command).txt")
    }
  }

  @Test func `the first screen is as the golden file says and names every command`() throws {
    try Sandbox.with { sandbox in
      let run = try sandbox.kb("--help")
      #expect(run.status == 0)
      for command in Self.commands { #expect(run.output.contains("  \(command) "), "\(command)") }
      try Golden.expect(run.output, named: "help/kb.txt")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions name every command`(shell: String) throws {
    try Sandbox.with { sandbox in
      let run = try sandbox.kb("--generate-completion-script", shell)
      #expect(run.status == 0)
      for command in Self.commands { #expect(run.output.contains(command), "\(command)") }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the shell reads its completions`(shell: String) throws {
    guard let program = ExternalProgram(named: shell) else { return }
    try Sandbox.with { sandbox in
      let script = try sandbox.kb("--generate-completion-script", shell).output
      try sandbox.write(script, to: "completions")
      let check = shell == "fish" ? ["--no-execute", "completions"] : ["-n", "completions"]
      let run = try program.run(check, folder: sandbox.folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
  }
}
