import Foundation

/// The program that formats references in a style; kb runs it only when a person asks for one.
enum Pandoc {
  /// The references of a list in CSL-JSON, formatted by the style in a file.
  ///
  /// `writer` is pandoc's name of the output format. Pandoc's sandbox keeps it from the network and from other files.
  static func references(cslJSON: String, style: String, writer: String) throws -> [UInt8] {
    guard let path = path else {
      throw Failure.message(
        "--style needs pandoc 2.15 or newer, which is not installed (Debian: apt install pandoc); "
          + "without it kb writes --format text, markdown and html")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "kb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { remove(folder) }
    let input = folder.appending(path: "references.json")
    try Data(cslJSON.utf8).write(to: input)
    return try run(
      path,
      [
        "--sandbox", "--quiet", "--from", "csljson", "--citeproc", "--csl", style, "--to", writer,
        "--wrap", "none", input.path,
      ])
  }

  /// Where it is installed; nil when it is not in `PATH`.
  private static var path: String? {
    (Terminal.environment("PATH") ?? "").split(separator: ":").map { "\($0)/pandoc" }
      .first(where: FileManager.default.isExecutableFile)
  }

  private static func run(_ path: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What pandoc says of an error is far smaller than a pipe holds, so it never waits for the second reading.
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let line = String(decoding: said, as: UTF8.self).split(separator: "\n").first ?? "failed"
      throw Failure.message("pandoc: \(line)")
    }
    return [UInt8](text)
  }

  private static func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch {
      Failure.say("left behind: \(folder.path)")
    }
  }
}
