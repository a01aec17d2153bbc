import ArgumentParser

/// The command `kb-bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb-bench", abstract: "Measures the index of kb.",
    subcommands: [RunCommand.self, QualityCommand.self])
}
