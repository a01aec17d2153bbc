/// The formats of a citation list; raw values are what the command line calls them.
package enum CitationFormat: String, Sendable, CaseIterable {
  /// CSL-JSON, for citeproc, pandoc, Zotero.
  case cslJSON = "csl-json"
  /// BibTeX, for classic LaTeX.
  case bibtex
  /// BibLaTeX, for biber.
  case biblatex
  /// RIS, for reference managers.
  case ris
  /// A Markdown list with the quoted words below each source.
  case markdown
  /// The same as a page for a browser.
  case html
  /// The same as plain text.
  case text
  /// W3C Web Annotations (JSON-LD), which point at the words.
  case webAnnotation = "web-annotation"
  /// schema.org `Quotation`s (JSON-LD), for web pages and their readers.
  case quotation
}
