package import Ingest
import Store

/// How the sources of a base stand to the files that they were read from.
package struct SourceComparison: Sendable, Hashable {
  /// How many are, byte for byte, what was read.
  package var same = 0
  /// Names of those whose bytes are others now, in order.
  package var changed: [String] = []
  /// Names of those that are not there any more, in order.
  package var missing: [String] = []
  /// How many records there are whose file is not known: it has to be given.
  package var untold = 0
}

extension KnowledgeBase {
  /// Compares every source with the file of its name, or with what is found in `inputs`, files, folders and `-`, where any are given.
  package func compareSources(
    with inputs: [String], limits: ReadingLimits = ReadingLimits(), followsLinks: Bool = false
  ) throws(AnswerError) -> SourceComparison {
    let sources = try answer { try $0.sourceDigests() }
    let isGiven = !inputs.isEmpty
    var comparison = SourceComparison()
    let names = isGiven ? inputs : sources.filter { $0.format != .record }.map(\.name)
    let digests: [String: String]
    do throws(IngestError) {
      digests = try Self.digests(
        SourceScanner(inputs: names, limits: limits, followLinks: followsLinks))
    } catch {
      throw AnswerError(error)
    }
    for source in sources {
      if source.format == .record, !isGiven {
        comparison.untold += 1
      } else if let digest = digests[source.name] {
        if digest == source.digest {
          comparison.same += 1
        } else {
          comparison.changed.append(source.name)
        }
      } else {
        comparison.missing.append(source.name)
      }
    }
    return comparison
  }

  private static func digests(
    _ inputs: SourceScanner
  ) throws(IngestError) -> [String: String] {
    var scanner = inputs
    var digests: [String: String] = [:]
    while let source = try scanner.next() {
      guard case .raw(let raw) = source else { continue }
      digests[raw.name] = Digest.hexadecimal(Digest.sha256(raw.bytes))
    }
    return digests
  }
}
