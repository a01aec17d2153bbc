/// A query bound to a snapshot: weights hold the idf, words near a word are spelled out.
indirect enum BoundQuery {
  case term(BoundTerm)
  case phrase(BoundPhrase)
  case prefix(field: Int, bytes: [UInt8], weight: Float)
  case all([BoundQuery])
  case any([BoundQuery], minimum: Int)
  case without(base: BoundQuery, excluded: BoundQuery)
  case keywords(column: Int, anyOf: [String])
  case number(column: Int, in: ClosedRange<Int64>)
  case everything
  case nothing

  /// Whether an entry may match and score nothing.
  var mayScoreNothing: Bool {
    switch self {
    case .term(let term): term.weight == 0
    case .prefix(_, _, let weight): weight == 0
    case .phrase(let phrase): phrase.weight == 0
    case .all(let parts): parts.allSatisfy { $0.mayScoreNothing }
    case .any(let parts, _): parts.contains { $0.mayScoreNothing }
    case .without(let base, _): base.mayScoreNothing
    case .keywords, .number, .everything, .nothing: true
    }
  }

  /// More than any entry can score.
  var mostScore: Float {
    switch self {
    case .term(let term): term.weight
    case .prefix(_, _, let weight): weight
    case .phrase(let phrase): phrase.weight
    case .all(let parts), .any(let parts, _): parts.reduce(0) { $0 + $1.mostScore }
    case .without(let base, _): base.mostScore
    case .keywords, .number, .everything, .nothing: 0
    }
  }
}

/// A term with what the segments' dictionaries say of it.
struct BoundTerm {
  var field: Int
  var form: TermKey.Form
  /// The term's idf times its weight in the query.
  var weight: Float
  /// Its entry in each segment that has it.
  var entries: [TermEntry?]
  /// How many entries of the snapshot have it.
  var documents: Int { entries.reduce(0) { $0 + ($1?.documentFrequency ?? 0) } }
}

/// Words that follow each other in a field.
struct BoundPhrase {
  var field: Int
  var words: [BoundTerm]
  /// The place of each word from the first.
  var offsets: [Int]
  /// How far apart the words' shifts may be.
  var slop: Int
  /// The sum of the words' idf times the weight in the query.
  var weight: Float
}
