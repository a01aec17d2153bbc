import ArgumentParser
import Citations

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

extension ReferenceStyle {
  /// The style where kb formats it itself; nil for those of a CSL file.
  var own: OwnStyle? { OwnStyle(rawValue: name.lowercased()) }

  /// Pandoc's name of a format that styles can be written in; nil for formats that are data, not text for people.
  static func pandocWriter(for format: CitationFormat) -> String? {
    switch format {
    case .text: "plain"
    case .markdown: "commonmark-raw_html"
    case .html: "html"
    case .cslJSON, .bibtex, .biblatex, .ris, .webAnnotation, .quotation: nil
    }
  }

  /// The references of a list, formatted by kb or by pandoc; `format` is text, markdown or html.
  func references(_ list: CitationList, as format: CitationFormat) throws -> [UInt8] {
    if let own, let text = list.written(in: own, as: format) { return Array(text.utf8) }
    guard let writer = Self.pandocWriter(for: format) else {
      throw Failure.message("styles are written as text, markdown or html, not \(format.rawValue)")
    }
    let file = try file(
      in: Self.folders(home: Terminal.environment("HOME")), exists: { FileStatus($0) != nil })
    return try Pandoc.references(
      cslJSON: list.written(as: .cslJSON), style: file, writer: writer)
  }
}
