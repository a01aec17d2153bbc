package import Index

/// A set of entries that are searched together.
package enum Collection: String, Sendable, CaseIterable {
  /// Proposals and commitments, by the keys of their rows.
  case proposals
  /// Paragraphs, by the keys of their rows.
  case passages

  /// Its fields and columns; the names are those of the query language.
  package var schema: CollectionSchema {
    switch self {
    case .proposals: Self.proposalSchema
    case .passages: Self.passageSchema
    }
  }

  private static let proposalSchema = CollectionSchema(
    fields: [
      .init(name: "text", weight: 1, stemmed: true),
      .init(name: "context", weight: 0.3, stemmed: true),
      .init(name: "title", weight: 0, stemmed: false),
      .init(name: "section", weight: 0, stemmed: false),
      .init(name: "role", weight: 0, stemmed: false),
      .init(name: "source", weight: 0, stemmed: false),
    ],
    columns: [
      .init(name: "speaker", kind: .keywords), .init(name: "class", kind: .keywords),
      .init(name: "theme", kind: .keywords), .init(name: "kind", kind: .keywords),
      .init(name: "form", kind: .keywords), .init(name: "lang", kind: .keywords),
      .init(name: "source", kind: .keywords), .init(name: "date", kind: .number),
      // Columns are only ever added at the end: older segments lack them.
      .init(name: "review", kind: .keywords),
    ])

  private static let passageSchema = CollectionSchema(
    fields: [
      .init(name: "text", weight: 1, stemmed: true),
      .init(name: "context", weight: 0.3, stemmed: true),
      .init(name: "title", weight: 0, stemmed: false),
      .init(name: "section", weight: 0, stemmed: false),
      .init(name: "source", weight: 0, stemmed: false),
    ],
    columns: [
      .init(name: "speaker", kind: .keywords), .init(name: "lang", kind: .keywords),
      .init(name: "source", kind: .keywords), .init(name: "date", kind: .number),
    ])

  /// The place of a column in the schema of this collection; nil where it has none.
  package func column(_ name: String) -> Int? {
    schema.columns.firstIndex { $0.name == name }
  }
}
