import ArgumentParser
import Citations

/// How an export is written.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case jsonl, json, csv, tsv, plain
  /// A dossier with numbered notes and a list of references.
  case markdown
  /// The same as a page for a browser.
  case html

  /// The dossier's markup; nil for records.
  var dossier: Dossier.Format? { Dossier.Format(rawValue: rawValue) }

  /// The format of records; nil for a dossier.
  var records: OutputFormat? { dossier == nil ? OutputFormat(rawValue: rawValue) : nil }
}
