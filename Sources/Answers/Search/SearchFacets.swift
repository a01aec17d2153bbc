import Ingest
import Query
import Store

extension Facet {
  /// The columns that are counted, with their names in the query language.
  static func fields(of collection: Collection) -> [(column: String, field: String)] {
    let all: [(column: String, field: String)] = [
      ("speaker", "by"), ("class", "class"), ("theme", "theme"), ("kind", "kind"),
      ("form", "form"), ("lang", "lang"), ("source", "source"),
    ]
    return all.filter { collection.column($0.column) != nil }
  }
}

/// Gives the counts of columns the names that people know.
struct SearchFacets {
  let snapshot: BaseSnapshot
  let limit: Int

  /// The facets of a search.
  func facets(_ counted: [ColumnFacet], of collection: Collection) throws -> [Facet] {
    try Facet.fields(of: collection).compactMap { field in
      guard let counts = counted.first(where: { $0.column == field.column })?.counts else {
        return nil
      }
      return Facet(
        field: field.field, values: Array(try values(counts, field.column).prefix(limit)))
    }
  }

  private func values(
    _ counts: [ColumnFacet.Count], _ column: String
  ) throws -> [Facet.Value] {
    switch column {
    case "speaker": return try speakers(counts)
    case "theme": return try themes(counts)
    case "source":
      let shown = counts.prefix(limit).map {
        Facet.Value(value: $0.value, label: "", count: $0.count)
      }
      return try labelled(shown, of: "source")
    default: return counts.map { .init(value: $0.value, label: $0.value, count: $0.count) }
    }
  }

  /// Counts by theme, with names.
  func themes(_ counts: [ColumnFacet.Count]) throws -> [Facet.Value] {
    let names = ThemeNames(themes: try snapshot.themes())
    return counts.map { .init(value: $0.value, label: names.name(of: $0.value), count: $0.count) }
  }

  /// Counts by the speaker that ids are kept under, most first, then by name.
  func speakers(_ counts: [ColumnFacet.Count]) throws -> [Facet.Value] {
    let kept = try snapshot.speakers(ofIDs: counts.map(\.value))
    var order: [String] = []
    var values: [String: Facet.Value] = [:]
    for count in counts {
      guard let speaker = kept[count.value] else { continue }
      if values[speaker.id] == nil { order.append(speaker.id) }
      values[speaker.id, default: .init(value: speaker.id, label: speaker.name, count: 0)].count +=
        count.count
    }
    return order.compactMap { values[$0] }.sorted {
      ($1.count, $0.label, $0.value) < ($0.count, $1.label, $1.value)
    }
  }

  /// Values with titles (or names) where the field is that of sources; others as they are.
  func labelled(_ values: [Facet.Value], of field: String?) throws -> [Facet.Value] {
    guard field == "source" else { return values }
    let sources = try snapshot.sources(ofIDs: values.map(\.value))
    return values.map { value in
      let source = sources[value.value]
      let label = source?.metadata.title ?? source?.name ?? value.value
      return .init(value: value.value, label: label, count: value.count)
    }
  }
}
