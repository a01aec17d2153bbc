import ArgumentParser

/// What the words of a command line mean to kb before the parser sees them.
enum CommandLineReading {
  /// The arguments with `-word` of a query as the `NOT word` it stands for, since the parser would take it for options, and `--wait` as the
  /// option without a limit, since the parser knows no option whose value may be left out.
  static func prepared(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let arguments = withWaitTimes(Array(arguments[..<end])) + arguments[end...]
    guard let first = arguments.first, queryCommands.contains(first) else { return arguments }
    var isVerbatim = false
    return arguments.map { argument in
      if argument == "--" { isVerbatim = true }
      return isVerbatim || !isExclusion(argument) ? argument : "NOT " + argument.dropFirst()
    }
  }

  private static func withWaitTimes(_ arguments: [String]) -> [String] {
    var prepared: [String] = []
    var isLimit = false
    for (place, argument) in arguments.enumerated() {
      if isLimit {
        isLimit = false
      } else if argument == "--wait" {
        let next = place + 1 < arguments.count ? arguments[place + 1] : ""
        isLimit = !next.isEmpty && next.allSatisfy { ("0"..."9").contains($0) }
        prepared.append("--wait=" + (isLimit ? next : WaitTime.unlimited))
      } else {
        prepared.append(argument)
      }
    }
    return prepared
  }

  /// The commands whose words are a query.
  private static let queryCommands: Set<String> = [
    "search", "threads", "facets", "timeline", "watch",
  ]

  /// The line that says which command was meant when the first word is none.
  static func complaint(about arguments: [String]) -> String? {
    let names = commandNames
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help",
      !names.contains(first)
    else { return nil }
    let nearest = names.map { (name: $0, edits: edits(first, $0)) }.min { $0.edits < $1.edits }
    let hint = nearest.flatMap {
      $0.edits <= max(1, first.count / 3) ? "did you mean `kb \($0.name)`?" : nil
    }
    return "no command is called \(first); \(hint ?? "`kb --help` lists them")"
  }

  /// A dash, then a word of at least two characters.
  private static func isExclusion(_ argument: String) -> Bool {
    let word = argument.dropFirst()
    guard argument.hasPrefix("-"), word.count > 1, let first = word.first else { return false }
    return first != "-" && (first.isLetter || first.isNumber || first == "(" || first == "\"")
  }

  private static var commandNames: [String] {
    KB.configuration.groupedSubcommands.flatMap(\.subcommands)
      .compactMap { $0.configuration.commandName }
  }

  /// Levenshtein's distance, in characters.
  private static func edits(_ one: String, _ other: String) -> Int {
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let changed = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[other.count]
  }
}
