import Foundation
import TestSupport

/// The library of faults.c, built by the system's C compiler.
struct FaultLibrary {
  private let path: String

  /// Builds it into a folder; nil, after a line that says so, where there is no C compiler, or a sanitizer watches.
  init?(in folder: URL) throws {
    guard !Plan.isSanitized else {
      print("skipped: no library may stand before a sanitizer's")
      return nil
    }
    guard let compiler = ["clang", "cc"].lazy.compactMap({ ExternalProgram(named: $0) }).first
    else { return nil }
    path = folder.appending(path: "faults.so").path
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "faults.c")
    let run = try compiler.run([
      "-O1", "-shared", "-fPIC", "-o", path, source.path, "-ldl",
    ])
    guard run.status == 0 else {
      print("skipped: faults.c cannot be built: \(run.errors)")
      return nil
    }
  }

  /// What makes a program fail (or, by `kill`, die) at a call that changes files.
  func environment(_ fault: String, at call: Int, stays: Bool = false) -> [String: String] {
    [
      "LD_PRELOAD": path, "KB_FAULT": fault, "KB_FAULT_AT": "\(call)",
      "KB_FAULT_STAYS": stays ? "1" : "0",
    ]
  }

  /// How many such calls a command makes.
  func count(of arguments: [String], in victim: Victim) throws -> Int {
    let file = victim.folder.appending(path: "count.txt")
    _ = try victim.kb(
      arguments, environment: ["LD_PRELOAD": path, "KB_FAULT_COUNT": file.path])
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try FileManager.default.removeItem(at: file)
    return Int(text.filter(\.isNumber)) ?? 0
  }
}
