import ArgumentParser

/// The command `kb-bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kb-bench")
}
