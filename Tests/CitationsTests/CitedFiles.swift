import Citations
import Foundation
import Ingest
import TestSupport

/// Sources read from files, with every proposal that is found in them.
enum CitedFiles {
  /// The project's Corpus.
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus").path

  /// The sources in these files and folders.
  static func sources(in inputs: [String]) throws -> [CitedSource] {
    let limits = ReadingLimits()
    var scanner = SourceScanner(inputs: inputs, limits: limits)
    let reader = SourceReader(limits: limits)
    let extractor = ProposalExtractor()
    var sources: [CitedSource] = []
    while let scanned = try scanner.next() {
      guard case .raw(let raw) = scanned, !raw.name.contains("gold") else { continue }
      let document = try reader.document(from: raw)
      sources.append(source(document, extractor.extraction(of: document)))
    }
    return sources
  }

  /// The first sources with proposals among every two hundred and fiftieth line of packed JSON Lines; fewer where there are not enough.
  static func speeches(_ number: Int, from packed: String) throws -> [CitedSource] {
    guard let shell = ExternalProgram(named: "sh") else { return [] }
    return try withTemporaryFolder { folder in
      let file = folder.appending(path: "speeches.jsonl").path
      let run = try shell.run(["-c", "xz -dc \"$0\" | awk 'NR % 250 == 1' > \"$1\"", packed, file])
      guard run.status == 0, run.errors.isEmpty else {
        throw UnreadableSpeeches(reason: run.errors)
      }
      let cited = try sources(in: [file]).filter { !$0.proposals.isEmpty }
      return Array(cited.prefix(number))
    }
  }

  /// Why packed speeches cannot be read.
  struct UnreadableSpeeches: Error { var reason: String }

  private static func source(_ document: SourceDocument, _ found: Extraction) -> CitedSource {
    CitedSource(
      id: document.id, name: document.name, format: document.format, metadata: document.metadata,
      proposals: found.proposals.map { proposal in
        CitedProposal(
          id: proposal.id, text: proposal.text, prefix: proposal.prefix, suffix: proposal.suffix,
          scalars: proposal.scalars, paragraph: proposal.passage + 1, speaker: proposal.speaker)
      })
  }
}
