import Foundation
import TestSupport
import Testing

/// Every command of docs/tasks.md answers on Corpus.
@Suite struct TasksTests {
  @Test func `each task has one command that finds something`() throws {
    guard let bash = ExternalProgram(named: "bash") else { return }
    let root = Sandbox.corpus.deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/tasks.md"), encoding: .utf8)
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("    kb ") }
      .map { String($0.drop { $0 == " " }) }.filter { !$0.hasPrefix("kb ingest") }
    #expect(commands.count >= text.components(separatedBy: "\n## ").count - 1)
    try Sandbox.withCorpus { sandbox in
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      // What is decided changes what the others find.
      for command in commands.filter({ !$0.contains("review") })
        + commands.filter({ $0.contains("review") })
      {
        let run = try bash.run(
          ["-c", command.replacing("p-ID", with: "p-nq0g")], folder: sandbox.folder,
          environment: [
            "KB_BASE": "", "COLUMNS": "100", "LC_ALL": "C.UTF-8",
            "PATH": "\(BuiltProduct.folder.path):\(path)",
          ])
        #expect(run.status == 0, "\(command): \(run.errors)")
      }
    }
  }
}
