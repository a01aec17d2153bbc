import Answers
import ArgumentParser
import Ingest

/// What a shell may complete from the base that a command line speaks of; nothing when there is none.
enum BaseCompletion {
  /// How many words are offered at most.
  private static let limit = 200

  /// Names of speakers that have the words typed, or words that begin so, those with most proposals first.
  static let speakers = CompletionKind.custom { words, place, prefix in
    complete(words) { base in
      let typed = prefix.filter { $0 != "\"" && $0 != "'" && $0 != "\\" }
      let words = typed.split(separator: " ").joined(separator: " ")
      let request = SpeakersRequest(matching: words.isEmpty ? nil : words, page: Page(limit: limit))
      return try base.speakers(request).speakers.map(\.speaker.name)
    }
  }

  /// Names of themes.
  static let themes = CompletionKind.custom { words, place, prefix in
    complete(words) { try $0.themeNames() }
  }

  /// Ids of sources with the beginning that was typed, from `d-` on; else those with most proposals.
  static let sources = CompletionKind.custom { words, place, prefix in
    complete(words) { base in
      guard !prefix.hasPrefix("d-") else {
        return try base.sourceIDs(withPrefix: prefix, limit: limit)
      }
      return try base.overview(SearchRequest("", facetValues: limit), fields: ["source"])
        .facets.flatMap(\.values).map(\.value)
    }
  }

  /// Ids of proposals with the beginning that was typed.
  static let proposals = CompletionKind.custom { words, place, prefix in
    complete(words) { try $0.proposalIDs(withPrefix: prefix.isEmpty ? "p-" : prefix, limit: limit) }
  }

  /// Names of watched queries.
  static let watches = CompletionKind.custom { words, place, prefix in
    complete(words) { try $0.watches().map(\.name) }
  }

  private static func complete(
    _ words: [String], _ find: (KnowledgeBase) throws -> [String]
  ) -> [String] {
    var option = BaseOption()
    option.base = base(in: words)
    // A shell has no use for what is wrong with a base: it completes nothing.
    do { return try find(try option.opened()).map(SafeText.line) } catch { return [] }
  }

  private static func base(in words: [String]) -> String? {
    for (place, word) in words.enumerated() {
      if word == "--base", place + 1 < words.count { return words[place + 1] }
      if word.hasPrefix("--base=") { return String(word.dropFirst("--base=".count)) }
    }
    return nil
  }
}
