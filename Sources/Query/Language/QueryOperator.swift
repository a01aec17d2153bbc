/// Every operator of the language beside the fields, with an example: the documentation is held to this list.
package enum QueryOperator: String, Sendable, CaseIterable {
  case allWords, phrase, exactWord, near, exclude, not, or, and, group, prefix, similar, verySimilar
  case must, fieldPhrase, fieldGroup

  /// A query that shows it.
  package var example: String {
    switch self {
    case .allWords: "rural anchors"
    case .phrase: "\"exact phrase\""
    case .exactWord: "\"training\""
    case .near: "\"rural anchors\"~5"
    case .exclude: "anchors -ships"
    case .not: "anchors NOT ships"
    case .or: "anchors OR hosts"
    case .and: "rural AND anchors"
    case .group: "rural (anchors OR hosts)"
    case .prefix: "broadcast*"
    case .similar: "ancors~"
    case .verySimilar: "brodcastin~2"
    case .must: "+rural anchors"
    case .fieldPhrase: "by:\"Tong Liang\""
    case .fieldGroup: "theme:(labor OR education)"
    }
  }
}
