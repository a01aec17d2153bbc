package import Index

/// Binds what a person asked for to the fields and columns of a collection.
package struct Planner: Sendable {
  /// The score that a word asked for in a field of weight 0 is multiplied by.
  static let namedFieldWeight: Float = 0.1

  let schema: CollectionSchema
  let languages: [String]
  let resolver: any NameResolver

  /// A planner for a collection.
  ///
  /// `languages` are the BCP 47 tags of the languages that the collection holds: a word is searched by the stem that each
  /// of them gives it.
  package init(schema: CollectionSchema, languages: [String], resolver: any NameResolver) {
    self.schema = schema
    self.languages = languages
    self.resolver = resolver
  }

  /// The plan of a parsed text.
  ///
  /// An empty text finds every entry; one of which nothing was understood finds none.
  package func plan(_ parsed: ParsedQuery) -> QueryPlan {
    var builder = PlanBuilder(planner: self)
    let part = parsed.tree.flatMap { builder.part(of: $0) }
    let isEmpty = parsed.tree == nil && parsed.complaints.isEmpty
    let whole = (part ?? PlannedPart(isEmpty ? .everything : .nothing, duty: .filter)).standalone
    var list = ComplaintList()
    for complaint in parsed.complaints + builder.complaints {
      list.add(complaint.message, at: complaint.place)
    }
    return QueryPlan(
      parsed: parsed, strict: whole.strict,
      relaxed: whole.relaxed == whole.strict ? nil : whole.relaxed, marks: whole.marks,
      words: whole.words, names: builder.names, complaints: list.inOrder)
  }
}
