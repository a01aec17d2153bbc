import Foundation
import TestSupport
import Testing

/// The queue, the walk on a terminal, and what comes of decisions, as a person sees them.
@Suite struct ReviewScreenTests {
  private static let when = [
    "SOURCE_DATE_EPOCH": "1772719620", "KB_REVIEWER": "cy", "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
    "KB_BASE": "", "TERM": "dumb",
  ]

  /// Presses keys in a pseudo terminal of a size and gives what was shown, line ends as `\n`.
  private static let driver = """
    import fcntl, os, pty, select, struct, sys, termios
    program, columns, rows, keys = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execv(program, [program] + sys.argv[5:])
    shown = b""
    def read(mark):
        global shown
        start = len(shown)
        while True:
            if not select.select([terminal], [], [], 60)[0]: sys.exit("nothing came: " + mark)
            try: more = os.read(terminal, 65536)
            except OSError: return False
            if not more: return False
            shown += more
            if mark.encode() in shown[start:]: return True
    read("[q]uit")
    for key in keys.encode().decode("unicode_escape").split("|"):
        os.write(terminal, key.encode("latin-1"))
        mark = "theme: " if key == "t" else "speaker: " if key == "s" else "left" if key in "q\\x03" else "[q]uit"
        if not read(mark): break
    _, status = os.waitpid(process, 0)
    sys.stdout.write(shown.decode("utf-8").replace("\\r\\n", "\\n"))
    sys.exit(os.waitstatus_to_exitcode(status))
    """

  private func walk(
    _ sandbox: Sandbox, columns: Int, rows: Int = 30, keys: String, _ options: String...
  ) throws -> ExternalProgram.Outcome? {
    guard let python = ExternalProgram(named: "python3") else { return nil }
    let kb = BuiltProduct.folder.appending(path: "kb").path
    return try python.run(
      ["-c", Self.driver, kb, String(columns), String(rows), keys, "review"] + options,
      folder: sandbox.folder, environment: Self.when)
  }

  @Test(arguments: [40, 60, 100])
  func `a walk shows one proposal a screen that fits the width`(columns: Int) throws {
    try Sandbox.withVillages { sandbox in
      guard
        let run = try walk(
          sandbox, columns: columns, keys: #"a|t|housing\n|r|u|k|q"#, "--below", "1")
      else { return }
      #expect(run.status == 0, "\(run.errors)")
      for line in run.output.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
      try Golden.expect(run.output, named: "screens/review-\(columns).txt")
      let decided = try sandbox.kb("review", "--decided", "--format", "jsonl").jsonLines()
      #expect(decided.count == 2)
    }
  }

  @Test func `a low window shows the words and the keys`() throws {
    try Sandbox.withVillages { sandbox in
      guard let run = try walk(sandbox, columns: 30, rows: 12, keys: "q", "--below", "1") else {
        return
      }
      #expect(run.output.contains(">>") && run.output.contains("[q]uit"))
    }
  }

  @Test func `Ctrl-C keeps what was decided`() throws {
    try Sandbox.withVillages { sandbox in
      guard let run = try walk(sandbox, columns: 80, keys: #"r|\x03"#, "--below", "1") else {
        return
      }
      #expect(run.status == 0 && run.output.contains("1 decided, 3 left"), "\(run.output)")
      #expect(try sandbox.kb("list", "--review", "rejected").status == 0)
      #expect(try sandbox.kb("verify").status == 0)
    }
  }

  @Test func `without a terminal it says what to do`() throws {
    try Sandbox.withVillages { sandbox in
      let run = try sandbox.kb("review")
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains("--format jsonl"))
      let none = try sandbox.kb("review", "--format", "jsonl", "--below", "0")
      #expect(none.status == 1 && none.output.isEmpty)
    }
  }

  @Test func `the queue goes out as lines and comes back as decisions`() throws {
    try Sandbox.withVillages { sandbox in
      let queue = try sandbox.kb(
        "review", "--format", "jsonl", "--below", "1", "--query", "roads OR nurses")
      let lines = try queue.jsonLines()
      #expect(lines.count == 2)
      let fields = [
        "id", "text", "passage", "speaker", "themes", "confidence", "why", "decision", "by",
      ]
      for field in fields { #expect(lines.allSatisfy { $0[field] != nil }, "\(field)") }
      let filled = queue.output.replacing(#""verdict":null"#, with: #""verdict":"reject""#)
      let run = try sandbox.kb("review", "--from", "-", input: filled)
      #expect(run.output == "2 kept, 0 known already, 0 left open\n", "\(run.errors)")
      try sandbox.write(
        filled + "{broken\n{\"id\":\"p-0\",\"decision\":\"accept\"}\n", to: "d.jsonl")
      let wrong = try sandbox.kb("review", "--from", "d.jsonl")
      #expect(wrong.status == 2 && wrong.output.isEmpty)
      #expect(wrong.errors.contains("d.jsonl:3:") && wrong.errors.contains("d.jsonl:4:"))
    }
  }

  @Test func `decisions go into another base and come out byte for byte`() throws {
    try Sandbox.withVillages { sandbox in
      let queue = try sandbox.kb("review", "--format", "jsonl", "--below", "1").output
      let filled = queue.replacing(#""verdict":null"#, with: #""verdict":"accepted""#)
      #expect(
        try sandbox.kb("review", "--from", "-", input: filled, environment: Self.when).status == 0)
      let written = try sandbox.kb("export", "--reviews").output
      #expect(written.split(separator: "\n").count == 4)
      let other = ["KB_BASE": sandbox.folder.appending(path: "other").path]
      #expect(try sandbox.kb("ingest", "-q", "villages.txt", environment: other).status == 0)
      let read = try sandbox.kb("review", "--from", "-", input: written, environment: other)
      #expect(read.output.contains("4 kept") && read.output.contains("1 wait"), "\(read.errors)")
      #expect(try sandbox.kb("export", "--reviews", environment: other).output == written)
    }
  }

  @Test func `the calibration table counts decisions`() throws {
    try Sandbox.withVillages { sandbox in
      let queue = try sandbox.kb("review", "--format", "jsonl", "--below", "1", "-n", "2").output
      let filled = queue.replacing(#""verdict":null"#, with: #""verdict":"accept""#)
      #expect(try sandbox.kb("review", "--from", "-", input: filled).status == 0)
      let table = try sandbox.kb("stats", "--calibration")
      try Golden.expect(table.output, named: "screens/calibration.txt")
      let json = try sandbox.kb("stats", "--calibration", "--format", "json").json()
      #expect((json["calibration"] as? [Any])?.count == 10)
    }
  }
}
