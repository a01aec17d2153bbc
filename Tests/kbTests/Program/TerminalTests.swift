import Foundation
import TestSupport
import Testing

/// What happens on a real terminal (which Python gives): the pager, and completion in the shells that are installed.
@Suite(.serialized) struct TerminalTests {
  /// Runs a program under a terminal, types when it is quiet, and prints what came.
  private static let driver = #"""
    import os, pty, select, sys, time
    program, typed, wanted = sys.argv[1:4]
    pid, fd = pty.fork()
    if pid == 0:
      os.execvp('/bin/sh', ['sh', '-c', 'exec ' + program])
    out, keys, end = b'', [k.encode() for k in typed.split('|') if k], time.time() + 60
    quiet = time.time()
    while time.time() < end:
      if select.select([fd], [], [], 0.1)[0]:
        try: piece = os.read(fd, 65536)
        except OSError: break
        if not piece: break
        out += piece
        quiet = time.time()
        if not keys and wanted and wanted.encode() in out: break
      elif keys and out and time.time() - quiet > 1.5:
        os.write(fd, keys.pop(0))
        quiet = time.time()
    sys.stdout.write(out.decode('utf-8', 'replace'))
    os.close(fd)
    """#

  private func terminal(
    _ sandbox: Sandbox, _ program: String, types keys: String = "", until wanted: String = "",
    environment: [String: String] = [:]
  ) throws -> String? {
    guard let python = ExternalProgram(named: "python3") else { return nil }
    let folder = BuiltProduct.folder.path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let plain = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "COLUMNS": "100", "PATH": "\(folder):\(path)",
      "KB_BASE": sandbox.folder.appending(path: ".kb").path, "PAGER": "cat",
    ]
    let run = try python.run(
      ["-c", Self.driver, program, keys, wanted], folder: sandbox.folder,
      environment: plain.merging(environment) { $1 })
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test func `a long answer goes through the pager on a terminal, and never into a pipe`() throws {
    try Sandbox.withVillages { sandbox in
      let pager = ["PAGER": "sed 's/^/paged: /'"]
      guard let paged = try terminal(sandbox, "kb list", environment: pager) else { return }
      #expect(paged.contains("paged: 1. "))
      #expect(
        try terminal(sandbox, "kb list | tail -n 1", environment: pager)?.contains("paged") == false
      )
      let json = try terminal(sandbox, "kb list --format json", environment: pager)
      #expect(json?.contains("paged") == false)
      #expect(
        try terminal(sandbox, "kb list", environment: ["PAGER": "/nowhere/at-all"])?.contains("1. ")
          == true)
    }
  }

  @Test func `less shows a screen and goes at a key`() throws {
    guard ExternalProgram(named: "less") != nil else { return }
    try Sandbox.withCorpus { sandbox in
      let shown = try terminal(
        sandbox, "kb list -n 40", types: "q", environment: ["PAGER": "less", "LINES": "24"])
      guard let shown else { return }
      #expect(shown.contains("1. ") && !shown.contains("40. "))
    }
  }

  @Test(arguments: [
    ("bash", "bash --norc --noprofile", "shopt -s extglob; source ./completions\n"),
    (
      "zsh", "zsh -f",
      "autoload -Uz compinit; compinit -u -D; source ./completions; compdef _kb kb\n"
    ),
    ("fish", "fish --no-config", "source ./completions\n"),
  ])
  func `a shell completes ids, speakers, themes and sources from the base`(
    shell: String, program: String, setup: String
  ) throws {
    guard ExternalProgram(named: shell) != nil else { return }
    try Sandbox.withCorpus { sandbox in
      try sandbox.write(
        try sandbox.kb("--generate-completion-script", shell).output, to: "completions")
      for (typed, wanted) in [
        ("kb show p-nq0\t", "p-nq0g1v04v3"), ("kb list --by Tong\t", #"Tong\ Liang"#),
        // A family name, a part of an id, whatever the capitals.
        ("kb list --by Owalo\t", #"Eliud\ Owalo"#), ("kb speaker owalo\t", #"Eliud\ Owalo"#),
        ("kb list --theme Agricul\t", "Agriculture"),
        ("kb list --source d-c64\t", "d-c64hthxrj1"), ("kb source show d-c64\t", "d-c64hthxrj1"),
      ] {
        let shown = try terminal(sandbox, program, types: setup + "|" + typed, until: wanted)
        guard let shown else { return }
        #expect(shown.contains(wanted), "\(typed): \(shown.suffix(300))")
      }
    }
  }

  @Test(arguments: [
    ("bash", "bash --norc --noprofile", "shopt -s extglob; source ./completions\n"),
    (
      "zsh", "zsh -f",
      "autoload -Uz compinit; compinit -u -D; source ./completions; compdef _kb kb\n"
    ),
  ])
  func `what is offered stays text, and several that are meant leave what was typed`(
    shell: String, program: String, setup: String
  ) throws {
    guard ExternalProgram(named: shell) != nil else { return }
    try Sandbox.with { sandbox in
      let speakers = ["`touch gone`", "Ana: of Vale", "Tina Vale", "Tom Vale"]
      let lines = speakers.map {
        #"{"speaker":"\#($0)","text":"We should repair the bridge at \#($0.count) places."}"# + "\n"
      }
      try sandbox.write(lines.joined(), to: "speeches.jsonl")
      #expect(try sandbox.kb("ingest", "--quiet", "speeches.jsonl").status == 0)
      try sandbox.write(
        try sandbox.kb("--generate-completion-script", shell).output, to: "completions")
      let colon = try terminal(
        sandbox, program, types: setup + "|kb list --by Ana\t", until: "Vale")
      guard let colon else { return }
      #expect(colon.contains(#"Ana:\ of\ Vale"#) || colon.contains(#"Ana\:\ of\ Vale"#), "\(colon)")
      let several = try terminal(
        sandbox, program, types: setup + "|kb list --by Vale\t\t| x\n", until: "Tom")
      #expect(several?.contains("Tom") == true && several?.contains("Tina") == true)
      _ = try terminal(sandbox, program, types: setup + "|kb list --by \t\t", until: "touch")
      #expect(try !sandbox.kb("list", "--by", "Tom Vale", "--format", "plain").output.isEmpty)
      let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path)
      #expect(!left.contains("gone"))
    }
  }
}
