/// Quotations under headings, each with a numbered note, and the list of their references.
package struct Dossier: Sendable {
  /// Quotations that belong together.
  package struct Section: Sendable, Hashable {
    /// The heading.
    package var title: String
    /// What is said under it, such as roles; empty for nothing.
    package var remark: String
    /// The quotations, in order.
    package var entries: [Entry]

    /// A section of these parts.
    package init(title: String, remark: String = "", entries: [Entry]) {
      self.title = title
      self.remark = remark
      self.entries = entries
    }
  }

  /// One quotation.
  package struct Entry: Sendable, Hashable {
    /// The id of the proposal, `p-…`, which is among the cited ones.
    package var id: String
    /// What is said before the words, such as who; empty for nothing.
    package var lead: String

    /// The quotation of a proposal.
    package init(id: String, lead: String = "") {
      self.id = id
      self.lead = lead
    }
  }

  /// What or whom it is about.
  package var title: String
  /// Lines below the title.
  package var summary: [String]
  /// The quotations; a proposal may stand under several headings.
  package var sections: [Section]
  /// The sources of the quotations.
  package var references: CitationList

  /// A dossier of these parts.
  package init(
    title: String, summary: [String], sections: [Section], references: CitationList
  ) {
    self.title = title
    self.summary = summary
    self.sections = sections
    self.references = references
  }

  /// How a dossier is marked up; raw values are what the command line calls them.
  package enum Format: String, Sendable, CaseIterable {
    case markdown, html
  }

  /// The whole text, UTF-8; `references` is a list that was formatted in a style, in the same markup, nil for kb's own.
  package func written(as format: Format, references: String? = nil) -> String {
    DossierFormat(markup: format == .markdown ? .markdown : .html).text(
      of: self, references: references)
  }
}
