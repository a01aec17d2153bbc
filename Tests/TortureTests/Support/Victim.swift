import Foundation
import GRDB
import Store
import TestSupport
import Testing

/// A base in a folder of its own, the commands that change it, and what must hold of it whatever happens to them.
struct Victim {
  /// The folder of base and inputs.
  let folder: URL
  /// The base.
  let base: BaseFolder

  /// A victim for `body`, removed afterwards.
  static func with(_ body: (inout Victim) throws -> Void) throws {
    try withTemporaryFolder { folder in
      var victim = Victim(
        folder: folder, base: BaseFolder(folder.appending(path: ".kb").path))
      try body(&victim)
    }
  }

  /// A copy of this victim's base for `body`, made as `cp -r` does.
  func withCopy(_ body: (Victim) throws -> Void) throws {
    try withTemporaryFolder { copy in
      let other = Victim(folder: copy, base: BaseFolder(copy.appending(path: ".kb").path))
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        try FileManager.default.copyItem(
          at: folder.appending(path: file), to: copy.appending(path: file))
      }
      try body(other)
    }
  }

  /// Runs kb to its end.
  @discardableResult
  func kb(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> ExternalProgram.Outcome {
    try BuiltProduct.kb.run(
      arguments, folder: folder, environment: Self.environment.merging(environment) { $1 })
  }

  /// Starts kb and kills it after so many seconds; whether it was alive then.
  func kill(_ arguments: [String], after seconds: Double) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProduct.kbPath)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(Self.environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1e6))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// A fixed time, so that a command that is run again decides the same.
  private static let environment = [
    "KB_BASE": "", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1700000000",
  ]

  /// What is wrong with the base by every check there is.
  func problems() throws -> [String] {
    guard let reader = try Base.ifPresent(base) else { return [] }
    return try reader.verification().problems.map { "\($0.place): \($0.message)" }
  }

  /// Files of segments that no commit names, once a writer has come and gone.
  func leftovers() throws -> [String] {
    guard try Base.ifPresent(base) != nil else { return [] }
    do { _ = try BaseWriter(base, creates: false) }
    let named = try names("SELECT name FROM segments")
    let kept = try FileManager.default.contentsOfDirectory(atPath: base.path)
    return try base.segmentFiles().filter { !named.contains($0) }
      + kept.filter { $0.contains(".version-") || $0.hasSuffix("-unsealed") }
  }

  /// A column of the catalogue.
  func names(_ sql: String) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: base.catalogue, configuration: configuration)
      .read { try String.fetchAll($0, sql: sql) }
  }
}
