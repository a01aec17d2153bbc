import ArgumentParser

/// `kb-bench records`: times what becomes of records before they are stored, on one thread.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Time the reading of records and the search for proposals in them, on one thread.",
    discussion: """
      The checksum is over the proposals' ids, words and confidences: two builds that find the same print the same.
      """)

  @Argument(help: "JSON Lines with \"text\" and, for speeches, \"speaker\".") var file: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    var timing = RecordsTiming()
    try timing.run(file)
    print(json ? timing.json : timing.report)
  }
}
