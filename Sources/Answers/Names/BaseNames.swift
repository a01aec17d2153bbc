import Ingest
import Query
import Store
import Synchronization

/// Knows what names in a query mean in a base.
struct BaseNames: NameResolver {
  private static let sourceLimit = 20

  /// Why the base could not be asked.
  private final class Trouble: Sendable {
    let error = Mutex<StoreError?>(nil)
  }

  let base: Base
  let words: DictionaryResolver
  private let trouble = Trouble()

  /// The names of a base that holds these languages.
  init(base: Base, languages: [String]) {
    self.base = base
    words = DictionaryResolver(values: [
      "class": SpeakerMention.Class.allCases.map(\.rawValue),
      "kind": Proposal.Kind.allCases.map(\.rawValue),
      "form": Proposal.Form.allCases.map(\.rawValue), "lang": languages,
      "review": ReviewFilter.allCases.filter(\.isValue).map(\.rawValue),
    ])
  }

  /// Fails when one of the questions so far could not be answered.
  func check() throws(StoreError) {
    if let error = trouble.error.withLock({ $0 }) { throw error }
  }

  /// The values of the field's column that a typed name stands for; nothing when the base cannot be asked, which ``check()`` tells.
  func columnValues(of field: String, matching text: String) -> NameResolution {
    do throws(StoreError) {
      switch field {
      case "by": return try speaker(text)
      case "theme": return try theme(text)
      case "source": return try source(text)
      default: return words.columnValues(of: field, matching: text)
      }
    } catch {
      trouble.error.withLock { $0 = error }
      return .unknown(suggestions: [])
    }
  }

  private func speaker(_ text: String) throws(StoreError) -> NameResolution {
    try base.snapshot { snapshot in
      switch try snapshot.speaker(named: text) {
      case .one(let speaker): return .values(try snapshot.indexIDs(of: speaker))
      case .none(let suggestions): return .unknown(suggestions: suggestions)
      case .several(let speakers):
        return .ambiguous(
          try speakers.flatMap { speaker in
            try snapshot.indexIDs(of: speaker).map {
              NameCandidate(value: $0, name: speaker.name)
            }
          })
      }
    }
  }

  private func theme(_ text: String) throws(StoreError) -> NameResolution {
    let names = ThemeNames(themes: try base.snapshot { try $0.themes() })
    let values = names.values(matching: text)
    return values.isEmpty ? .unknown(suggestions: names.suggestions(for: text)) : .values(values)
  }

  private func source(_ text: String) throws(StoreError) -> NameResolution {
    let ids = try base.snapshot { snapshot in
      try snapshot.sources(try snapshot.sourceKeys(matching: text, limit: Self.sourceLimit)).map(
        \.id)
    }
    return ids.isEmpty ? .unknown(suggestions: []) : .values(ids)
  }
}
