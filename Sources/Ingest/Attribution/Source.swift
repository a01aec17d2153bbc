/// Who a frame says is speaking, before it is settled who that is.
struct Source: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// One person, or a pair or more joined by "and".
    case people([Int])
    /// A pronoun: he, she, they, it.
    case pronoun(WordID)
    /// I or we.
    case firstPerson
    /// A person named by a role only: "the lawmaker", "a Kerry TD"; `definite` with "the".
    case role(definite: Bool)
    /// A group: "the petitioners", "MEPs", "the two".
    case group
    /// A body: "the Committee", "ECRI".
    case body
    /// A document: "the report", "its column".
    case document
    /// A capitalised word or phrase of which nothing is known.
    case unknownName
    /// Facts, figures, media: nobody.
    case never
  }

  var kind: Kind
  /// The phrase with title, role and apposition.
  var extent: Range<Int>
  /// The phrase alone, for a name that is made of it.
  var phrase: Range<Int>
}
