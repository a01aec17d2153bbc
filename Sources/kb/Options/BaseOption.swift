import Answers
import ArgumentParser
import Glibc

/// Where the base lies.
struct BaseOption: ParsableArguments {
  @Option(help: "The folder of the base (default: $KB_BASE, else the nearest .kb/).")
  var base: String?

  /// The base that is there, opened.
  func opened() throws -> KnowledgeBase { try KnowledgeBase(at: path()) }

  /// The folder of the base that is there.
  func path() throws -> String {
    guard let path = existing() else {
      throw Failure.message(
        "no base here: neither --base nor KB_BASE is set and no folder above has a .kb/; "
          + "run `kb ingest FOLDER` to make one")
    }
    return path
  }

  /// The folder of the base that is there, or that is to be made in this folder.
  func pathForWriting() -> String { existing() ?? ".kb" }

  /// The folder that is named or found; nil when none is.
  private func existing() -> String? {
    base ?? Terminal.environment("KB_BASE") ?? nearest()
  }

  /// The nearest `.kb` in this folder or above it, as git finds its own.
  private func nearest() -> String? {
    var folder = "."
    for _ in 0..<64 {
      if Self.isFolder("\(folder)/.kb") { return folder == "." ? ".kb" : "\(folder)/.kb" }
      if Self.isSame(folder, "\(folder)/..") { return nil }
      folder = folder == "." ? ".." : "\(folder)/.."
    }
    return nil
  }

  private static func isFolder(_ path: String) -> Bool {
    FileStatus(path)?.isFolder ?? false
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard let first = FileStatus(one), let second = FileStatus(other) else { return true }
    return first.device == second.device && first.node == second.node
  }
}
