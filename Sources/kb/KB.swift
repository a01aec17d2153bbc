import ArgumentParser

/// The command `kb`.
@main
struct KB: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kb")
}
