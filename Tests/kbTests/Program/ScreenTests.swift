import Foundation
import TestSupport
import Testing

/// What a person sees, at several widths and on terminals that can do less.
@Suite struct ScreenTests {
  @Test(arguments: [60, 100, 200])
  func `search and list fit the width and are as the golden files say`(width: Int) throws {
    try Sandbox.withCorpus { sandbox in
      let columns = ["COLUMNS": String(width)]
      let search = try sandbox.kb("search", "rural", "anchors", "-n", "4", environment: columns)
      let list = try sandbox.kb("list", "--by", "Tong Liang", "-n", "4", environment: columns)
      let speakers = try sandbox.kb("speakers", "-n", "8", environment: columns)
      for run in [search, list, speakers] {
        #expect(run.status == 0, "\(run.errors)")
        for line in run.output.split(separator: "\n") {
          #expect(line.count <= width, "\(line)")
        }
      }
      try Golden.expect(search.output, named: "screens/search-\(width).txt")
      try Golden.expect(list.output, named: "screens/list-\(width).txt")
      try Golden.expect(speakers.output, named: "screens/speakers-\(width).txt")
    }
  }

  @Test func `colour comes only when asked for or on a terminal`() throws {
    try Sandbox.withCorpus { sandbox in
      let plain = try sandbox.kb("search", "anchors", environment: ["NO_COLOR": ""])
      #expect(!plain.output.contains("\u{1B}"))
      let coloured = try sandbox.kb("search", "anchors", "--color", "always")
      #expect(coloured.output.contains("\u{1B}[1;31m"))
    }
  }

  @Test func `without UTF-8 the program's own marks are ASCII`() throws {
    try Sandbox.withCorpus { sandbox in
      let run = try sandbox.kb("list", "-n", "3", environment: ["LC_ALL": "C"])
      #expect(run.output.contains(" | ") && !run.output.contains("\u{B7}"))
    }
  }

  @Test func `a reader that goes away is no error`() throws {
    guard let bash = ExternalProgram(named: "bash") else { return }
    try Sandbox.withCorpus { sandbox in
      let kb = BuiltProduct.folder.appending(path: "kb").path
      let run = try bash.run(
        ["-c", "set -o pipefail; '\(kb)' export | head -n 1 | wc -l"], folder: sandbox.folder,
        environment: ["KB_BASE": ""])
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }
  }

  @Test func `control characters of a source never reach the terminal`() throws {
    try Sandbox.with { sandbox in
      try sandbox.write(
        "Ana Silva, a member of parliament, urged the government to build \u{1B}[31mmore\u{1B}[0m schools.\n",
        to: "a.txt")
      #expect(try sandbox.kb("ingest", "--quiet", "a.txt").status == 0)
      for command in [["search", "schools"], ["list"], ["list", "--format", "csv"]] {
        let run = try BuiltProduct.kb.run(
          command, folder: sandbox.folder, environment: ["KB_BASE": "", "NO_COLOR": "1"])
        #expect(run.status == 0 && !run.output.contains("\u{1B}"), "\(command)")
      }
    }
  }
}
