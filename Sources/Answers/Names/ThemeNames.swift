import Ingest
import Store

/// The themes by code and name: those of the program's scheme, and those that a base has besides.
struct ThemeNames: Sendable {
  /// The themes that proposals of the base have, in order of scheme and code.
  let themes: [StoredTheme]

  /// The values of the index that a code or a name, or the beginning of one, stands for: a major theme also stands for its
  /// subtopics.
  func values(matching text: String) -> [String] {
    let scheme = ThemeScheme.embedded
    if let theme = scheme.theme(named: text) {
      let below = scheme.themes.filter { $0.parent == theme.code }
      return ([theme] + below).map { "\(scheme.name):\($0.code)" }
    }
    let typed = text.lowercased()
    let own = themes.filter { $0.value == typed || $0.name.lowercased() == typed }
    if !own.isEmpty { return own.map(\.value) }
    return themes.filter { Self.hasWord(beginning: typed, in: $0.name) }.map(\.value)
  }

  /// The name of a value of the index.
  func name(of value: String) -> String {
    themes.first { $0.value == value }?.name ?? value
  }

  /// The nearest names to a text, at most three.
  func suggestions(for text: String) -> [String] {
    let typed = text.lowercased()
    let names = Set(ThemeScheme.embedded.themes.map(\.name) + themes.map(\.name))
    let near = names.compactMap { name in
      EditDistance.within(max(1, typed.count / 3), typed, name.lowercased())
        .map { (distance: $0, name: name) }
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  private static func hasWord(beginning typed: String, in name: String) -> Bool {
    !typed.isEmpty
      && name.lowercased().split(separator: " ").contains { $0.hasPrefix(typed) }
  }
}

extension StoredTheme {
  /// What the index keeps.
  var value: String { "\(scheme):\(code)" }
}
