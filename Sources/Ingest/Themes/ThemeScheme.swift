/// The themes that proposals are sorted into: a theme file, read strictly.
package struct ThemeScheme: Sendable, Equatable {
  /// The name of the scheme, `cap` for the Comparative Agendas Project.
  package let name: String
  /// All themes in file order: major topics and subtopics.
  package let themes: [Theme]

  /// The program's own scheme: the 21 major topics of the Comparative Agendas Project, with subtopics.
  package static let embedded: ThemeScheme = {
    do {
      let text = String(decoding: EmbeddedTable(named: "themes.yaml").bytes, as: UTF8.self)
      return try ThemeScheme(parsing: text)
    } catch {
      preconditionFailure("the embedded themes.yaml: \(error)")
    }
  }()

  /// The scheme that a theme file states; throws with the line that is wrong.
  package init(parsing text: String) throws(ThemeSchemeError) {
    let file = try ThemeFile(text)
    name = file.name
    themes = file.themes
    try check()
  }

  /// The major topics, in file order.
  package var majors: [Theme] { themes.filter { $0.parent == nil } }

  /// The theme with this code.
  package func theme(code: Int) -> Theme? {
    themes.first { $0.code == code }
  }

  /// The theme that a person means by `5`, `cap:5`, `Labor`, `labour` or `LABOR`.
  ///
  /// Found by code, by name, by another name, or by the beginning of a name when only one begins so. Case does not count.
  package func theme(named asked: String) -> Theme? {
    let wanted = asked.lowercased()
    let prefix = name.lowercased() + ":"
    let bare = wanted.hasPrefix(prefix) ? String(wanted.dropFirst(prefix.count)) : wanted
    if let code = Int(bare) { return theme(code: code) }
    if let theme = themes.first(where: { $0.name.lowercased() == bare }) { return theme }
    if let theme = themes.first(where: { $0.aliases.contains(bare) }) { return theme }
    let begun = themes.filter { $0.name.lowercased().hasPrefix(bare) }
    return begun.count == 1 && !bare.isEmpty ? begun.first : nil
  }

  private func check() throws(ThemeSchemeError) {
    var codes: Set<Int> = []
    for theme in themes {
      guard codes.insert(theme.code).inserted else { throw .repeatedCode(theme.code) }
    }
    for theme in themes {
      guard let parent = theme.parent else { continue }
      guard let above = self.theme(code: parent), above.parent == nil else {
        throw .unknownParent(code: theme.code, parent: parent)
      }
    }
  }
}
