/// One observation about a place where a span might begin.
struct StartFeature: Hashable, Sendable {
  /// What is observed; the case is its name in `speeches-starts.txt`.
  enum Kind: UInt8, Sendable, CaseIterable {
    /// The word before; the two words before.
    case before, before2
    /// The word after; the two words after.
    case after, after2
    /// The word before and the word after.
    case around
    /// A family's own rule begins its content here.
    case family
    /// The chosen family begins its content here.
    case chosen
    /// How many words until the next modal verb.
    case modal
    /// How many cues stand before.
    case cues
    /// How many commas stand between here and the chosen cue.
    case commas
    /// The chosen cue stands before or after, by family.
    case side
    /// How far from the start of the sentence.
    case place
    /// After a comma: the first word of the sentence.
    case lead

    /// The kind of a name in the table.
    init?(named name: String) {
      guard let kind = Self.allCases.first(where: { String(describing: $0) == name }) else {
        return nil
      }
      self = kind
    }
  }

  var kind: Kind
  var first: UInt32
  var second: UInt32 = 0

  /// The number under which a weight is kept.
  var key: UInt64 { UInt64(first) << 32 | UInt64(second) << 8 | UInt64(kind.rawValue) }

  /// The line of the table that holds its weight, without the weight.
  var name: String {
    switch kind {
    case .before, .after, .lead: "\(kind) \(WordShape(code: first).name(in: .embedded)) 0"
    case .before2, .after2, .around:
      "\(kind) \(WordShape(code: first).name(in: .embedded)) \(WordShape(code: second).name(in: .embedded))"
    default: "\(kind) \(first) \(second)"
    }
  }
}
