import CKernels

/// The convolution multiplied out: for each word, tap and filter a 16-bit integer.
struct SentenceTable: Sendable {
  let entries: [Int16]
  let groups: Int
  private let biases: [Int16]
  private let outputs: [[Int16]]

  init(_ file: SentenceModelFile) {
    groups = file.filters / 16
    biases = file.biases
    outputs = file.outputs
    let count = file.scales.count * groups * 144
    let groups = groups
    // The kernel writes exactly `count` entries and reads arrays whose sizes SentenceModelFile has checked.
    entries = unsafe [Int16](unsafeUninitializedCapacity: count) { buffer, written in
      if let start = buffer.baseAddress {
        unsafe kb_sentence_table(
          file.rows, file.scales, file.columns, file.scales.count, file.dimensions, groups,
          Int32(file.shift), start)
      }
      written = count
    }
  }

  /// The sums over filters of what they add to the logits "proposes" and "promises", in the file's units.
  func sums(of words: SentenceWords) -> (proposes: Int, promises: Int) {
    let maxima = maxima(of: words)
    // `maxima`, `biases` and each row of `outputs` hold `groups * 48` numbers.
    return unsafe maxima.span.withUnsafeBufferPointer { maxima in
      unsafe (
        Int(kb_sentence_sum(maxima.baseAddress, biases, outputs[0], groups * 48)),
        Int(kb_sentence_sum(maxima.baseAddress, biases, outputs[1], groups * 48))
      )
    }
  }

  /// What a filter adds to the sum "proposes" when this is its largest response.
  func added(by filter: Int, response: Int) -> Int {
    max(0, response + Int(biases[filter])) * Int(outputs[0][filter])
  }

  /// The largest response of each filter, by group, width and lane; at most 8 groups.
  func maxima(of words: SentenceWords) -> InlineArray<384, Int16> {
    var maxima = InlineArray<384, Int16>(repeating: 0)
    // Every row number is below the file's count of rows, and `groups` is at most 8, so the kernel stays inside.
    var span = maxima.mutableSpan
    unsafe span.withUnsafeMutableBufferPointer { maxima in
      unsafe words.rows.span.withUnsafeBufferPointer { rows in
        unsafe kb_sentence_maxima(
          entries, rows.baseAddress, words.count, groups, maxima.baseAddress)
      }
    }
    return maxima
  }
}
