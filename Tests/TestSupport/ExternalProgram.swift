package import Foundation

/// A program of the system that a test runs.
package struct ExternalProgram: Sendable {
  /// What a run left behind.
  package struct Outcome: Sendable {
    /// The exit code, or the number of the signal that ended it.
    package var status: Int32
    /// What it wrote to standard output.
    package var output: String
    /// What it wrote to standard error.
    package var errors: String
  }

  private let path: String

  /// The program at a path.
  package init(path: String) { self.path = path }

  /// The program of this name in `PATH`; nil, after a line that says so, when it is not installed.
  package init?(named name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    guard let found else {
      print("skipped: \(name) is not installed; `make setup-test` installs it")
      return nil
    }
    path = found
  }

  /// Runs it to its end with these arguments, input and additions to the environment.
  package func run(
    _ arguments: [String], input: String = "", folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try withTemporaryFolder { scratch in
      let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
      try Data(input.utf8).write(to: files[0])
      for file in files.dropFirst() { try Data().write(to: file) }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }
}

/// Makes an empty folder for `body` and removes it afterwards.
package func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kb-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer {
    do { try FileManager.default.removeItem(at: folder) } catch {
      print("left behind: \(folder.path): \(error)")
    }
  }
  return try body(folder)
}
