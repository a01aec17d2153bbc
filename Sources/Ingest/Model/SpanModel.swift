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

  /// The program's model.
  static let embedded = SpanModel(.embedded)

  private let file: SpanModelFile
  private let first: Layer
  private let second: Layer

  init(_ file: SpanModelFile) {
    self.file = file
    first = Layer(file.first, biases: file.firstBiases)
    second = Layer(file.second, biases: file.secondBiases)
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
    let hidden = second.output(of: first.output(of: inputs(of: input)))
    return hidden.indices.map { place in
      var sums = Scores(begins: file.offsets[0], ends: file.offsets[1], inside: file.offsets[2])
      for (filter, value) in hidden[place].enumerated() where value != 0 {
        let weight = filter * SpanModelFile.outputs
        sums.begins += value * file.output[weight]
        sums.ends += value * file.output[weight + 1]
        sums.inside += value * file.output[weight + 2]
      }
      addDirect(&sums, input.flags, at: place)
      return sums
    }
  }

  /// The vector of each token's word, and 1 or 0 for each flag.
  private func inputs(of input: SpanInput) -> [[Float]] {
    zip(input.words, input.flags).map { word, flags in
      let row = min(Int(word), file.rowCount - 1)
      let scale = file.scales[row]
      let start = row * file.dimensions
      var values = file.rows[start..<start + file.dimensions].map { Float($0) * scale }
      for flag in SpanInput.Flag.allCases { values.append(flags & flag.bit != 0 ? 1 : 0) }
      return values
    }
  }

  /// What the flags of a token and its neighbours say of the edges.
  private func addDirect(_ sums: inout Scores, _ flags: [UInt16], at place: Int) {
    let kinds = SpanInput.Flag.allCases.count
    for tap in 0..<SpanModelFile.directWidth {
      let neighbour = place + tap - SpanModelFile.directWidth / 2
      guard flags.indices.contains(neighbour) else { continue }
      var set = flags[neighbour]
      while set != 0 {
        let weight = (tap * kinds + set.trailingZeroBitCount) * 2
        sums.begins += file.direct[weight]
        sums.ends += file.direct[weight + 1]
        set &= set - 1
      }
    }
  }
}

/// A convolution over a token and its neighbours, sixteen filters at a time, negative sums as 0.
private struct Layer: Sendable {
  private static let lanes = 16

  /// By tap, then input, then vector of filters.
  private let weights: [SIMD16<Float>]
  private let biases: [SIMD16<Float>]

  init(_ weights: [Float], biases: [Float]) {
    self.weights = Self.vectors(weights)
    self.biases = Self.vectors(biases)
  }

  private static func vectors(_ values: [Float]) -> [SIMD16<Float>] {
    stride(from: 0, to: values.count, by: lanes).map { SIMD16(values[$0..<$0 + lanes]) }
  }

  /// What the filters give for each token; every sum goes by tap, then by input.
  func output(of input: [[Float]]) -> [[Float]] {
    let columns = input.first?.count ?? 0
    let set = input.map { values in values.indices.filter { values[$0] != 0 } }
    return input.indices.map { place in
      var output: [Float] = []
      output.reserveCapacity(biases.count * Self.lanes)
      for vector in biases.indices {
        var sum = biases[vector]
        for tap in 0..<SpanModelFile.width {
          let neighbour = place + tap - SpanModelFile.width / 2
          guard input.indices.contains(neighbour) else { continue }
          add(input[neighbour], set[neighbour], tap * columns, vector, to: &sum)
        }
        sum.replace(with: 0, where: sum .< 0)
        for lane in 0..<Self.lanes { output.append(sum[lane]) }
      }
      return output
    }
  }

  @inline(__always)
  private func add(
    _ values: [Float], _ set: [Int], _ first: Int, _ vector: Int, to sum: inout SIMD16<Float>
  ) {
    let count = biases.count
    for column in set { sum += weights[(first + column) * count + vector] * values[column] }
  }
}
