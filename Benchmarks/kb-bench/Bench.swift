import ArgumentParser

/// The command `kb-bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb-bench", abstract: "Measures the index of kb and the reading of records.",
    subcommands: [RunCommand.self, QualityCommand.self, RecordsCommand.self])
}
