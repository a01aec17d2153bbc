import Testing

@testable import Ingest

/// Writes what is known of each candidate for a speaker, for `Training/fit_speaker_evidence.py`.
///
/// `KB_REPORTS` names a folder of reports, `KB_SPEAKER_FEATURES` the file to write: one line a statement whose speaker was
/// chosen by evidence. Without them it is skipped.
@Suite struct SpeakerFeatureDump {
  static let dump = ReportDump(to: "KB_SPEAKER_FEATURES")

  @Test(.enabled(if: dump != nil))
  func `every choice is written with its candidates`() throws {
    try Self.dump?.write { rules, writer in write(rules, to: &writer) }
  }

  private func write(_ rules: ReportRules, to writer: inout JSONWriter) {
    for statement in rules.statements {
      guard let speaker = statement.speaker, let choice = speaker.choice else { continue }
      writer.object { line in
        line.member("doc", rules.document.name)
        line.member("text", BlockView.collapsed(rules.document.text, statement.span))
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
}
