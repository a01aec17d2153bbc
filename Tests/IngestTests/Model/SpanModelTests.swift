import TestSupport
import Testing

@testable import Ingest

@Suite struct SpanModelTests {
  /// A model of random weights that are small fractions, so that sums in any order are exact.
  private static func model(_ random: inout SeededRandom) throws -> (SpanModel, SpanModelFile) {
    let (rows, dimensions, filters) = (20, 3, 16)
    let flags = SpanInput.Flag.allCases.count
    var bytes = Array("KBSPAN1\n".utf8)
    for number in [rows, dimensions, flags, filters] { bytes += littleEndian(UInt32(number)) }
    for _ in 0..<rows { bytes += littleEndian(Float(0.25).bitPattern) }
    for _ in 0..<rows * dimensions {
      bytes.append(UInt8(bitPattern: Int8(Int(random.next() % 9) - 4)))
    }
    let floats =
      5 * (dimensions + flags) * filters + filters + 5 * filters * filters + filters + filters * 3
      + 3 + 3 * flags * 2
    for _ in 0..<floats {
      bytes += littleEndian((Float(Int(random.next() % 9) - 4) / 8).bitPattern)
    }
    let file = try SpanModelFile(bytes)
    return (SpanModel(file), file)
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func input(_ random: inout SeededRandom) -> SpanInput {
    let count = 1 + Int(random.next() % 12)
    return SpanInput(
      words: (0..<count).map { _ in UInt16(random.next() % 20) },
      flags: (0..<count).map { _ in UInt16(random.next() % (1 << 14)) })
  }

  @Test(arguments: 0..<20) func `scores are those of plain sums`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let (model, file) = try Self.model(&random)
    let input = Self.input(&random)
    let plain = PlainSpanModel(file: file)
    for (found, expected) in zip(model.scores(of: input), plain.scores(of: input)) {
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20) func `the span is the best of all pairs of edges`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let (model, _) = try Self.model(&random)
    let input = Self.input(&random)
    let scores = model.scores(of: input)
    func worth(_ span: Range<Int>) -> Float {
      scores[span.lowerBound].begins + scores[span.upperBound - 1].ends
        + SpanModel.insideWeight * scores[span].reduce(0) { $0 + $1.inside }
    }
    let best = scores.indices.flatMap { first in
      (first..<scores.count).map { worth(first..<$0 + 1) }
    }.max()
    let found = try #require(model.span(of: input))
    #expect(abs(worth(found) - (try #require(best))) < 0.01, "seed \(seed)")
  }

  @Test func `an empty sentence and one that is too long have no span`() {
    let words = [UInt16](repeating: 5, count: SpanModel.longest + 1)
    #expect(SpanModel.embedded.span(of: SpanInput(words: [], flags: [])) == nil)
    #expect(SpanModel.embedded.span(of: SpanInput(words: words, flags: words)) == nil)
  }
}

/// The same sums without vectors.
private struct PlainSpanModel {
  let file: SpanModelFile

  func scores(of input: SpanInput) -> [SpanModel.Scores] {
    let flags = SpanInput.Flag.allCases
    let values = zip(input.words, input.flags).map { word, set in
      (0..<file.dimensions).map {
        Float(file.rows[Int(word) * file.dimensions + $0]) * file.scales[Int(word)]
      } + flags.map { set & $0.bit != 0 ? 1 : 0 }
    }
    let hidden = layer(layer(values, file.first, file.firstBiases), file.second, file.secondBiases)
    return hidden.indices.map { place in
      var sums = (0..<3).map { output in
        file.offsets[output]
          + (0..<file.filters).reduce(Float(0)) {
            $0 + hidden[place][$1] * file.output[$1 * 3 + output]
          }
      }
      for (tap, neighbour) in (place - 1...place + 1).enumerated()
      where input.flags.indices.contains(neighbour) {
        for flag in flags where input.flags[neighbour] & flag.bit != 0 {
          let weight = (tap * flags.count + flag.rawValue) * 2
          sums[0] += file.direct[weight]
          sums[1] += file.direct[weight + 1]
        }
      }
      return SpanModel.Scores(begins: sums[0], ends: sums[1], inside: sums[2])
    }
  }

  private func layer(_ input: [[Float]], _ weights: [Float], _ biases: [Float]) -> [[Float]] {
    input.indices.map { place in
      biases.indices.map { filter in
        var sum = biases[filter]
        for tap in 0..<5 where input.indices.contains(place + tap - 2) {
          let values = input[place + tap - 2]
          for column in values.indices {
            sum += values[column] * weights[(tap * values.count + column) * biases.count + filter]
          }
        }
        return max(0, sum)
      }
    }
  }
}
