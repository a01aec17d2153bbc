import Foundation
import TestSupport

/// Somebody whom permissions bind: the one who runs the tests, or nobody when that is root.
struct Person {
  private let setpriv: ExternalProgram?

  /// Nil, after a line that says so, where there is no way to become one.
  init?() {
    guard getuid() == 0 else {
      setpriv = nil
      return
    }
    guard let program = ExternalProgram(named: "setpriv") else { return nil }
    setpriv = program
  }

  /// Runs kb as this person.
  func kb(_ arguments: [String], in victim: Victim) throws -> ExternalProgram.Outcome {
    guard let setpriv else { return try victim.kb(arguments) }
    return try setpriv.run(
      ["--reuid", "65534", "--regid", "65534", "--clear-groups", BuiltProduct.kbPath] + arguments,
      folder: victim.folder, environment: ["KB_BASE": ""])
  }

  /// Takes the right to write from a folder and all below.
  func mayOnlyRead(_ path: String) throws {
    try change(path) { $0 ? 0o555 : 0o444 }
  }

  /// Gives it back, so that the folder can be removed.
  func mayWrite(_ path: String) {
    do { try change(path) { $0 ? 0o755 : 0o644 } } catch { print("\(path): \(error)") }
  }

  private func change(_ path: String, _ mode: (Bool) -> Int) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    for name in [""] + (try files.subpathsOfDirectory(atPath: path)) {
      let file = name.isEmpty ? path : path + "/" + name
      _ = unsafe files.fileExists(atPath: file, isDirectory: &isFolder)
      try files.setAttributes([.posixPermissions: mode(isFolder.boolValue)], ofItemAtPath: file)
    }
  }
}
