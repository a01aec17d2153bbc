import Answers
import Foundation
import Testing

/// A folder of sources and a base, for whole flows; it goes with the value.
final class Workshop {
  /// The folder.
  let path: String
  /// Where its base is.
  var base: String { path + "/.kb" }

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/kb-answers-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("\(path) cannot be removed: \(error)")
    }
  }

  /// Writes a file; gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Reads inputs (names of the folder) into the base.
  @discardableResult
  func ingest(_ names: String..., dryRun: Bool = false, workers: Int? = nil) throws -> IngestSummary
  {
    var request = IngestRequest(inputs: names.map { path + "/" + $0 })
    request.isDryRun = dryRun
    request.workers = workers
    return try KnowledgeBase.ingest(request, at: base)
  }

  /// The base, opened.
  func open() throws -> KnowledgeBase { try KnowledgeBase(at: base) }

  /// Three reports and a speech, in our own words, with the proposals that the tests ask for.
  func writeReports() throws {
    try write(
      "hosts.txt",
      """
      ---
      title: Young people and new occupations
      date: 2024-03-05
      publisher: River Daily
      url: https://example.org/hosts
      ---
      Tong Liang, a deputy to the National People's Congress, suggested that counties should train rural live-stream hosts.

      Tong Liang also suggested that universities should open courses for new occupations.
      """)
    try write(
      "roads.txt",
      """
      ---
      title: Roads to the villages
      date: 2023-11-20
      publisher: Hill Courier
      ---
      Liang Qianjuan, a deputy to the provincial congress, proposed that the county should repair the village roads.
      """)
    try write(
      "speeches.jsonl",
      """
      {"id":"speech-1","speaker":"Mr. Arce","date":"2022","source":"assembly","text":"The assembly should reduce the debt of the poorest countries. We will build ten schools."}
      {"id":"speech-2","speaker":"Ann Lee","role":"Minister of Health","date":"2025-01-09","source":"assembly","text":"The government should hire more nurses for rural hospitals."}

      """)
  }
}
