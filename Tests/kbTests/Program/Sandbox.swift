import Foundation
import TestSupport

/// A folder of its own in which a test runs the built `kb`.
struct Sandbox {
  /// The folder.
  let folder: URL

  /// Makes a sandbox for `body` and removes it afterwards.
  static func with<Result>(_ body: (Sandbox) throws -> Result) throws -> Result {
    try withTemporaryFolder { try body(Sandbox(folder: $0)) }
  }

  /// A sandbox whose base holds the project's Corpus, by a link of this name, so that no path of the machine shows.
  static func withCorpus<Result>(_ body: (Sandbox) throws -> Result) throws -> Result {
    try with { sandbox in
      try FileManager.default.createSymbolicLink(
        at: sandbox.folder.appending(path: "Corpus"), withDestinationURL: corpus)
      let run = try sandbox.kb("ingest", "--quiet", "Corpus")
      guard run.status == 0 else { throw SandboxError.ingest(run.errors) }
      return try body(sandbox)
    }
  }

  /// A sandbox whose base holds `villages.txt` and `speech.jsonl`, made-up texts of four speakers.
  static func withVillages<Result>(_ body: (Sandbox) throws -> Result) throws -> Result {
    try with { sandbox in
      try sandbox.writeVillages()
      let run = try sandbox.kb("ingest", "--quiet", "villages.txt", "speech.jsonl")
      guard run.status == 0 else { throw SandboxError.ingest(run.errors) }
      return try body(sandbox)
    }
  }

  /// Writes the texts of ``withVillages(_:)``.
  func writeVillages() throws {
    try write(
      """
      ---
      title: What the villages ask for
      date: 2024-03-05
      publisher: Hill Courier
      ---
      Roads and schools

      Ana Silva, a member of parliament, suggested that the county should repair the village roads. Farmers wait.

      Bruno Costa, a member of the county council, urged the government to build more schools in the mountains.

      “It is necessary to train rural nurses,” said Clara Reis, a doctor at the county hospital.

      """, to: "villages.txt")
    try write(
      #"""
      {"id":"speech-1","speaker":"Dora Nunes","date":"2024-05-02","source":"assembly","text":"We should lower the tax on seeds. The house rose at noon."}

      """#, to: "speech.jsonl")
  }

  /// What making a sandbox can fail with.
  enum SandboxError: Error { case ingest(String) }

  /// The project's Corpus.
  static let corpus = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  /// Runs `kb` in the folder, 100 columns wide, without colour, in a UTF-8 locale.
  func kb(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> ExternalProgram.Outcome {
    try run(arguments, input: input, environment: environment)
  }

  /// The same for arguments in a list.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> ExternalProgram.Outcome {
    let plain = [
      "COLUMNS": "100", "LC_ALL": "C.UTF-8", "KB_BASE": "", "NO_COLOR": "1",
    ]
    return try BuiltProduct.kb.run(
      arguments, input: input, folder: folder, environment: plain.merging(environment) { $1 })
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of bytes into the folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}

extension ExternalProgram.Outcome {
  /// Standard output as one JSON value.
  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }

  /// The lines of standard output, each as a JSON object.
  func jsonLines() throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }
}
