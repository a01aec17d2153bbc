import ArgumentParser

/// Who decides.
struct ReviewerOption: ParsableArguments {
  @Option(help: "Who decides (default: $KB_REVIEWER, else your login name).")
  var by: String?

  /// Refuses an empty name.
  func validate() throws {
    guard by.map({ !Self.collapsed($0).isEmpty }) ?? true else {
      throw ValidationError("--by: who decides?")
    }
  }

  /// The name that is kept with each decision.
  var reviewer: String {
    Self.collapsed(by ?? Terminal.environment("KB_REVIEWER") ?? LoginName.current)
  }

  private static func collapsed(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
