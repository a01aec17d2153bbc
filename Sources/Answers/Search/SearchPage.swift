/// What a search found, a page of it.
package struct SearchPage: Sendable {
  /// Where was looked.
  package var collection: SearchCollection
  /// The hits of the page, in order.
  package var hits: [SearchHit]
  /// How many proposals (or paragraphs) match in all.
  package var total: Int
  /// How many cards these make, which pages count: as many as match, unless proposals that say the same share one.
  package var cards: Int
  /// Set when nothing has all the words: the hits have some of them.
  package var isRelaxed: Bool
  /// What the parser could not understand, in order of place.
  package var complaints: [SearchComplaint]
  /// Better spellings, best first.
  package var suggestions: [SearchSuggestion]
  /// Counts of the values of speaker, class, theme, kind, form, language and source, when asked for.
  package var facets: [Facet]
}

/// A proposal or paragraph that was found.
package struct SearchHit: Sendable {
  /// What was found.
  package enum Thing: Sendable {
    /// A proposal or commitment.
    case proposal(ListedProposal)
    /// A paragraph.
    case passage(PassageRecord)
  }

  /// What was found.
  package var thing: Thing
  /// How well it matches; 0 when there are no words to match.
  package var score: Double
  /// The words around the best match.
  package var snippet: MarkedText
}

/// A text with the parts that matched.
package struct MarkedText: Sendable, Hashable {
  /// The words, white space collapsed; `…` where something is left out.
  package var text: String
  /// The parts that matched, in UTF-8 bytes of ``text``, in order, disjoint.
  package var marks: [Range<Int>]
}

/// Something of a query that was not understood, or was understood otherwise than typed.
package struct SearchComplaint: Sendable, Hashable {
  /// Where, counted in scalars of the query from 1.
  package var column: Int
  /// What, one sentence.
  package var message: String
}

/// A better spelling of a word or name of a query.
package struct SearchSuggestion: Sendable, Hashable {
  /// What was typed.
  package var typed: String
  /// What may have been meant.
  package var suggestion: String
  /// The whole query with it.
  package var query: String
}

/// How the hits spread over the values of one column.
package struct Facet: Sendable, Hashable {
  /// One value and how many hits have it.
  package struct Value: Sendable, Hashable {
    /// What to give the query language (`s-…`, `5`, `commitment`).
    package var value: String
    /// How to show it.
    package var label: String
    /// How many hits.
    package var count: Int
  }

  /// The field of the query language: `by`, `class`, `theme`, `kind`, `form`, `lang`, `source`.
  package var field: String
  /// The most frequent values, in falling order.
  package var values: [Value]
}
