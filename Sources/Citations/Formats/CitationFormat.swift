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
  /// The same as plain text.
  case text
}
