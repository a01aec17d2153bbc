import Foundation
import Ingest
import TestSupport

/// A reader with samples of what it reads.
struct FuzzTarget: Sendable {
  /// How the input is read.
  let format: SourceFormat
  /// What is done to it.
  let mutation: Mutation
  private let patterns: [String]

  /// Samples are the files of the project's Corpus that end so, and those of `Inputs`, which once broke something.
  init(_ format: SourceFormat, samples patterns: [String], pieces: [String]) {
    self.format = format
    self.patterns = patterns
    mutation = Mutation(pieces: pieces)
  }

  /// The samples, cut to a size that is read in milliseconds; records one by one.
  func inputs() throws -> [[UInt8]] {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var inputs: [[UInt8]] = []
    for folder in [root.appending(path: "Corpus"), here.appending(path: "Inputs")] {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      for file in files where patterns.contains(where: { file.hasSuffix($0.dropFirst()) }) {
        let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
        if format == .record {
          inputs += bytes.split(separator: 0x0A).prefix(20).map { Array($0.prefix(6000)) }
        } else {
          inputs.append(Array(bytes.prefix(8000)))
          inputs.append(Array(bytes.dropFirst(bytes.count / 2).prefix(4000)))
        }
      }
    }
    return inputs
  }

  static let tags = [
    "<div>", "</div>", "<p>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<!--", "-->", "&amp;",
    "&#x202E;", "&#0;", "<![CDATA[", "<script>", "</script>", "<style>", "<b class=x>", "\"", "'",
    "<h1>", "<br>", "<pre>", "\u{0}", "<a href='javascript:x'>", "<meta charset=utf-16>",
    "<!DOCTYPE html [<!ENTITY a 'b'>]>",
  ]
  static let words = [
    "Mr. SMITH: ", "said that ", "“", "”", "\"", "- ", "1. ", "\n\n", "\n", "we should ", "urged ",
    "建议", "，", "。", "(", ")", "; ", "---\n", "\u{202E}", "\u{0}", "\t", "must ", "to ", ", ",
  ]
  static let json = [
    "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", ",", ":", "null", "1e999", "-0",
    "\"text\":", "\"speaker\":", "\\u202e", "\u{0}", "\n",
  ]
  static let operators = [
    "(", ")", "\"", "AND ", "OR ", "NOT ", "-", "*", "~", "~9", ":", "by:", "theme:", "date:", "..",
    "in:", "^", "[", "]", "\\", "\u{202E}", "\u{0}", "，", "“", "”",
  ]
}

/// How long fuzzing goes on.
enum FuzzPlan {
  /// Minutes that all targets together may take; nil for the short run.
  static let minutes = ProcessInfo.processInfo.environment["KB_FUZZ_MINUTES"].flatMap(Double.init)
  /// The share of one target.
  static let share = 1.0 / 6

  /// Keeps what is about to be read, for the case of a crash; only in a long run.
  static func keep(_ bytes: [UInt8]) throws {
    guard minutes != nil else { return }
    try Data(bytes).write(
      to: FileManager.default.temporaryDirectory.appending(path: "kb-fuzz-input"))
  }
}
