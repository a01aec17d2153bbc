import Index
import Query

/// The fields and columns of proposals.
let proposalSchema = CollectionSchema(
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
  ])

/// The fields and columns of passages.
let passageSchema = CollectionSchema(
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

/// Knows a few speakers, themes and sources; the rest are the values themselves.
struct SmallResolver: NameResolver {
  static let speakers = [
    "s-tong": "Tong Liang", "s-qian": "Liang Qianjuan", "s-zhao": "Zhao Zhong",
  ]
  static let words = DictionaryResolver(values: [
    "class": ["representative", "expert"], "kind": ["proposal", "commitment"],
    "form": ["direct", "indirect"], "lang": ["en", "en-GB", "de", "zh"],
  ])

  func columnValues(of field: String, matching text: String) -> NameResolution {
    let typed = text.lowercased()
    switch field {
    case "by": return speakers(called: typed)
    case "theme":
      let codes = ["labor": ["cap:5", "cap:501"], "education": ["cap:6"]][typed]
      return codes.map { .values($0) } ?? .unknown(suggestions: [])
    case "source": return typed == "d-1" ? .values(["d-1"]) : .unknown(suggestions: [])
    default: return Self.words.columnValues(of: field, matching: text)
    }
  }

  private func speakers(called typed: String) -> NameResolution {
    let found = Self.speakers.filter { $0.value.lowercased().contains(typed) }.sorted { $0 < $1 }
    if found.isEmpty { return .unknown(suggestions: typed == "laing" ? ["Tong Liang"] : []) }
    if found.count == 1 { return .values([found[0].key]) }
    return .ambiguous(found.map { NameCandidate(value: $0.key, name: $0.value) })
  }
}

extension Planner {
  /// A planner of proposals in these languages.
  static func small(_ languages: [String] = ["en"], _ schema: CollectionSchema = proposalSchema)
    -> Planner
  {
    Planner(schema: schema, languages: languages, resolver: SmallResolver())
  }

  func plan(_ text: String) -> QueryPlan { plan(QueryParser.parse(text)) }
}
