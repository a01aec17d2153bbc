/// A piece of a query text.
struct QueryToken: Equatable {
  /// What the piece is.
  enum Kind: Equatable {
    /// A run of characters, with the shape its ending gives it.
    case word(String, QueryTerm.Shape)
    /// What stands between quotation marks.
    case phrase(String, slop: Int)
    /// A field's name with its colon.
    case field(QueryField)
    case and, or, not
    /// `-` before something.
    case minus
    /// `+` before something.
    case plus
    case open, close
  }

  /// What it is.
  var kind: Kind
  /// Where it stands; of words and phrases the text alone, without marks and endings.
  var place: QueryPlace
}
