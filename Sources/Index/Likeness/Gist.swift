/// What a short text says, as a set of hashed words: enough to tell whether another text says nearly the same.
///
/// Words that stand in texts of every subject are left out, the others cut to a light stem. Two words of Han or Kana side by side
/// count as one.
package struct Gist: Sendable, Hashable {
  /// Fewer words than this say too little to be compared.
  package static let fewestWords = 5

  /// The words, rising, each once: thirty bits of its hash, then whether it is a number and whether it is a name.
  let words: [UInt32]
  /// Whether it is said with a negation.
  let isNegated: Bool
  /// Whether what is said is promised rather than asked for.
  let isPromise: Bool

  /// The gist of a UTF-8 text; nil when it says too little.
  package init?(of text: [UInt8], isPromise: Bool) {
    var reader = GistReader()
    reader.read(text)
    words = reader.distinctWords()
    isNegated = reader.isNegated
    self.isPromise = isPromise
    if words.count < Self.fewestWords { return nil }
  }

  static let nameFlag: UInt32 = 1
  static let numberFlag: UInt32 = 2

  /// How much two texts have in common, 0 to 1, when they say the same; nil when they do not.
  ///
  /// It is the share of their common words among all words of both (Jaccard). That must be at least 0.6, and 0.7 for short texts of two
  /// speakers. Texts differ besides when one is negated, when each has a name that the other lacks, or when their numbers differ.
  package func likeness(to other: Gist, ofSameSpeaker: Bool = false) -> Double? {
    guard isNegated == other.isNegated, isPromise == other.isPromise else { return nil }
    let fewer = min(words.count, other.words.count)
    guard Double(fewer) >= 0.6 * Double(max(words.count, other.words.count)) else { return nil }
    let difference = WordDifference(words, other.words)
    guard difference.isOfSameThings else { return nil }
    let share =
      Double(difference.common) / Double(words.count + other.words.count - difference.common)
    return share >= (fewer >= 8 || ofSameSpeaker ? 0.6 : 0.7) ? share : nil
  }
}

/// What two sorted sets of words have in common, and which names and numbers only one of them has.
private struct WordDifference {
  private(set) var common = 0
  private var commonNumbers = 0
  private var names = (left: 0, right: 0)
  private var numbers = (left: 0, right: 0)

  init(_ left: [UInt32], _ right: [UInt32]) {
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let one = i < left.count ? left[i] >> 2 : UInt32.max
      let other = j < right.count ? right[j] >> 2 : UInt32.max
      if one == other {
        common += 1
        if left[i] & Gist.numberFlag != 0 { commonNumbers += 1 }
        (i, j) = (i + 1, j + 1)
      } else if one < other {
        Self.count(left[i], &names.left, &numbers.left)
        i += 1
      } else {
        Self.count(right[j], &names.right, &numbers.right)
        j += 1
      }
    }
  }

  /// Whether neither names nor numbers say that something else is meant.
  var isOfSameThings: Bool {
    if names.left > 0 && names.right > 0 { return false }
    if numbers.left > 0 && numbers.right > 0 { return false }
    return commonNumbers > 0 || numbers.left + numbers.right <= 1
  }

  private static func count(_ word: UInt32, _ names: inout Int, _ numbers: inout Int) {
    if word & Gist.nameFlag != 0 { names += 1 }
    if word & Gist.numberFlag != 0 { numbers += 1 }
  }
}
