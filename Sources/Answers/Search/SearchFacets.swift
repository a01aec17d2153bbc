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
    case "theme":
      let names = ThemeNames(themes: try snapshot.themes())
      return counts.map { .init(value: $0.value, label: names.name(of: $0.value), count: $0.count) }
    case "source": return try sources(counts)
    default: return counts.map { .init(value: $0.value, label: $0.value, count: $0.count) }
    }
  }

  private func speakers(_ counts: [ColumnFacet.Count]) throws -> [Facet.Value] {
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

  private func sources(_ counts: [ColumnFacet.Count]) throws -> [Facet.Value] {
    let shown = counts.prefix(limit)
    let sources = try snapshot.sources(ofIDs: shown.map(\.value))
    return shown.map { count in
      let source = sources[count.value]
      let label = source?.metadata.title ?? source?.name ?? count.value
      return .init(value: count.value, label: label, count: count.count)
    }
  }
}
