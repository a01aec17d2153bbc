import Glibc
import Testing

@testable import Ingest

/// Writes what is known of each candidate for a speaker, for `Training/fit_speaker_evidence.py`.
///
/// `KB_REPORTS` names a folder of reports, `KB_SPEAKER_FEATURES` the file to write: one line a statement whose speaker was
/// chosen by evidence. Without them it is skipped.
@Suite struct SpeakerFeatureDump {
  static let paths = (environment("KB_REPORTS"), environment("KB_SPEAKER_FEATURES"))

  @Test(.enabled(if: paths.0 != nil && paths.1 != nil))
  func `every choice is written with its candidates`() throws {
    let (folder, target) = (try #require(Self.paths.0), try #require(Self.paths.1))
    var scanner = SourceScanner(inputs: [folder], limits: ReadingLimits())
    let reader = SourceReader(limits: ReadingLimits())
    var writer = JSONWriter()
    while let scanned = try scanner.next() {
      guard case .raw(let raw) = scanned else { continue }
      write(try reader.document(from: raw), to: &writer)
    }
    #expect(!writer.bytes.isEmpty)
    #expect(save(writer.bytes, to: target))
  }

  private func write(_ document: SourceDocument, to writer: inout JSONWriter) {
    guard !SpeechDocumentReader.reads(document) else { return }
    let blocks = document.blocks.map { block in
      var tokenized = TokenizedBlock()
      tokenized.fill(document.text, block.range)
      return tokenized
    }
    var rules = ReportRules(document: document, blocks: blocks, speeches: SpeechStatements())
    rules.read()
    for statement in rules.statements {
      guard let speaker = statement.speaker, let choice = speaker.choice else { continue }
      writer.object { line in
        line.member("doc", document.name)
        line.member("text", BlockView.collapsed(document.text, statement.span))
        line.member("kind", statement.kind.rawValue)
        line.member("reference", choice.reference.rawValue)
        line.member("chosen", rules.registry.speakers[speaker.index].fullName)
        line.member("candidates") {
          $0.array { array in
            for candidate in choice.candidates {
              array.object { object in
                object.member("name", rules.registry.speakers[candidate.speaker].fullName)
                object.member("kinds", candidate.kinds.map(\.rawValue))
              }
            }
          }
        }
      }
      writer.newline()
    }
  }

  private func save(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = unsafe fopen(path, "w") else { return false }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    return unsafe fclose(file) == 0 && written == bytes.count
  }

  private static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
