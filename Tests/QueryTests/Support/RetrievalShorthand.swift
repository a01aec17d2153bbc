import Index

/// A retrieval query on one line for comparing: `any1(text/train.1 context/train.0.3)`; `/` before a stem, `=` before an exact word.
func shorthand(_ query: RetrievalQuery, _ schema: CollectionSchema = proposalSchema) -> String {
  func list(_ parts: [RetrievalQuery]) -> String {
    parts.map { shorthand($0, schema) }.joined(separator: " ")
  }
  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
  func name(_ field: Int) -> String { schema.fields[field].name }
  switch query {
  case .term(let key, let weight):
    return "\(name(key.field))\(key.form == .stem ? "/" : "=")\(text(key.bytes))^\(weight)"
  case .phrase(let field, let words, let offsets, let slop, let weight):
    let parts = zip(words, offsets).map { "\(text($0))@\($1)" }.joined(separator: " ")
    return "\(name(field))\"\(parts)\"~\(slop)^\(weight)"
  case .prefix(let field, let bytes, let weight): return "\(name(field))=\(text(bytes))*^\(weight)"
  case .near(let field, let bytes, let edits, let weight):
    return "\(name(field))=\(text(bytes))~\(edits)^\(weight)"
  case .all(let parts): return "all(\(list(parts)))"
  case .any(let parts, let minimum): return "any\(minimum)(\(list(parts)))"
  case .without(let base, let excluded):
    return "\(shorthand(base, schema)) but not \(shorthand(excluded, schema))"
  case .keywords(let column, let values):
    return "\(schema.columns[column].name)[\(values.joined(separator: " "))]"
  case .number(let column, let range):
    return "\(schema.columns[column].name)[\(range.lowerBound)..\(range.upperBound)]"
  case .everything: return "everything"
  case .nothing: return "nothing"
  }
}
