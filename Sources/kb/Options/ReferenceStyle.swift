import ArgumentParser

/// A citation style by name, as a CSL file describes it.
struct ReferenceStyle: ExpressibleByArgument, Equatable, Sendable {
  /// What was typed: a short name, the name of a CSL style, or the path of a file.
  var name: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    name = argument
  }

  /// Names that people know and the files that describe them.
  static let shortNames: [(name: String, file: String)] = [
    ("apa", "apa"),
    ("chicago-note", "chicago-note-bibliography"),
    ("chicago-author-date", "chicago-author-date"),
    ("mla", "modern-language-association"),
    ("gb-t-7714-2015", "china-national-standard-gb-t-7714-2015-numeric"),
    ("gb-t-7714-2015-author-date", "china-national-standard-gb-t-7714-2015-author-date"),
    ("oscola", "oscola"),
  ]

  /// Where styles are looked for: those of a person's pandoc and Zotero, then those of the system.
  static func folders(home: String?) -> [String] {
    (home.map { ["\($0)/.local/share/pandoc/csl", "\($0)/Zotero/styles"] } ?? [])
      + [
        "/usr/share/citation-style-language/styles",
        "/usr/local/share/citation-style-language/styles",
      ]
  }

  /// The path of the file; says what to install when there is none.
  func file(in folders: [String], exists: (String) -> Bool) throws(Failure) -> String {
    if name.contains("/") || name.hasSuffix(".csl") {
      guard exists(name) else { throw .message("\(name): there is no such style file") }
      return name
    }
    let file = Self.shortNames.first { $0.name == name.lowercased() }?.file ?? name
    if let path = folders.map({ "\($0)/\(file).csl" }).first(where: exists) { return path }
    throw .message(
      "style \(name): no \(file).csl in \(folders.joined(separator: ", ")); install the styles "
        + "(Debian: apt install citation-style-language-styles) or give a file: --style PATH.csl")
  }
}
