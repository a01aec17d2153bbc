import ArgumentParser

/// What a command does while another process writes to the base.
struct WritingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Wait for another writer instead of failing; at most so many seconds, if any are given.",
      valueName: "seconds"))
  var wait: WaitTime?

  /// How many seconds to wait.
  var seconds: Double { wait?.seconds ?? 0 }
}

/// How long a person lets a command wait.
struct WaitTime: ExpressibleByArgument, Sendable {
  /// What `--wait` without a number means.
  static let unlimited = "unlimited"

  /// Seconds; infinity without a limit.
  var seconds: Double

  init?(argument: String) {
    if argument == Self.unlimited {
      seconds = .infinity
      return
    }
    guard let seconds = Double(argument), seconds >= 0 else { return nil }
    self.seconds = seconds
  }
}
