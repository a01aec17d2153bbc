/// Says where in a sentence the words begin and end that state what should be done: two layers of convolution over its
/// tokens, with what the rules cut out among their input.
///
/// Kim 2014 for the layers, Wang and Jiang 2016 ("Machine Comprehension Using Match-LSTM and Answer Pointer") for
/// pointing at both edges; the weights are a data file made by `Training/train_span_model.py`. Sums are of 32-bit
/// floating point in one fixed order and never fused, so the same sentence has the same edges on every machine.
struct SpanModel: Sendable {
  /// The most tokens of a sentence that it reads.
  static let longest = 120
  /// How much each token speaks by being inside, beside both edges.
  static let insideWeight: Float = 0.05
  private static let lanes = 16

  /// The program's model.
  static let embedded = SpanModel(.embedded)

  private let file: SpanModelFile
  private let first: [SIMD16<Float>]
  private let second: [SIMD16<Float>]

  init(_ file: SpanModelFile) {
    self.file = file
    first = Self.vectors(file.first)
    second = Self.vectors(file.second)
  }

  /// The tokens that the span takes, by their place in the input; nil for a sentence that is empty or too long.
  func span(of input: SpanInput) -> Range<Int>? {
    guard 1...Self.longest ~= input.words.count else { return nil }
    let scores = scores(of: input)
    var inside: Float = 0
    var start = (place: 0, score: -Float.infinity)
    var best = (span: 0..<1, score: -Float.infinity)
    for (place, token) in scores.enumerated() {
      let opening = token.begins - Self.insideWeight * inside
      if opening > start.score { start = (place, opening) }
      inside += token.inside
      let score = start.score + token.ends + Self.insideWeight * inside
      if score > best.score { best = (start.place..<place + 1, score) }
    }
    return best.span
  }

  /// What is said of a token.
  struct Scores: Equatable {
    var begins: Float
    var ends: Float
    var inside: Float
  }

  /// What is said of each token.
  func scores(of input: SpanInput) -> [Scores] {
    let count = input.words.count
    let hidden = layer(
      layer(
        inputs(of: input), file.dimensions + SpanInput.Flag.allCases.count, first, file.firstBiases),
      file.filters, second, file.secondBiases)
    return (0..<count).map { place in
      var sums = file.offsets
      for filter in 0..<file.filters {
        let value = hidden[place * file.filters + filter]
        for output in 0..<SpanModelFile.outputs {
          sums[output] += value * file.output[filter * SpanModelFile.outputs + output]
        }
      }
      addDirect(&sums, input.flags, at: place)
      return Scores(begins: sums[0], ends: sums[1], inside: sums[2])
    }
  }

  /// The vector of each token's word, and 1 or 0 for each flag.
  private func inputs(of input: SpanInput) -> [Float] {
    var values: [Float] = []
    for (word, flags) in zip(input.words, input.flags) {
      let row = min(Int(word), file.rowCount - 1)
      let scale = file.scales[row]
      for dimension in 0..<file.dimensions {
        values.append(Float(file.rows[row * file.dimensions + dimension]) * scale)
      }
      for flag in SpanInput.Flag.allCases { values.append(flags & flag.bit != 0 ? 1 : 0) }
    }
    return values
  }

  /// One layer: for each token the sums over it and its neighbours, negative ones as 0.
  private func layer(
    _ input: [Float], _ columns: Int, _ weights: [SIMD16<Float>], _ biases: [Float]
  ) -> [Float] {
    let count = input.count / columns
    let vectors = biases.count / Self.lanes
    var output: [Float] = []
    output.reserveCapacity(count * biases.count)
    for place in 0..<count {
      for vector in 0..<vectors {
        var sum = SIMD16<Float>(biases[vector * Self.lanes..<(vector + 1) * Self.lanes])
        for tap in 0..<SpanModelFile.width {
          let neighbour = place + tap - SpanModelFile.width / 2
          guard 0..<count ~= neighbour else { continue }
          for column in 0..<columns {
            let value = input[neighbour * columns + column]
            if value == 0 { continue }
            sum += weights[(tap * columns + column) * vectors + vector] * value
          }
        }
        sum.replace(with: 0, where: sum .< 0)
        for lane in 0..<Self.lanes { output.append(sum[lane]) }
      }
    }
    return output
  }

  /// What the flags of a token and its neighbours say of the edges.
  private func addDirect(_ sums: inout [Float], _ flags: [UInt16], at place: Int) {
    let kinds = SpanInput.Flag.allCases.count
    for tap in 0..<SpanModelFile.directWidth {
      let neighbour = place + tap - SpanModelFile.directWidth / 2
      guard flags.indices.contains(neighbour) else { continue }
      for flag in SpanInput.Flag.allCases where flags[neighbour] & flag.bit != 0 {
        sums[0] += file.direct[(tap * kinds + flag.rawValue) * 2]
        sums[1] += file.direct[(tap * kinds + flag.rawValue) * 2 + 1]
      }
    }
  }

  private static func vectors(_ values: [Float]) -> [SIMD16<Float>] {
    stride(from: 0, to: values.count, by: lanes).map { SIMD16(values[$0..<$0 + lanes]) }
  }
}
