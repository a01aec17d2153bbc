import ArgumentParser

/// The command `kb`.
struct KB: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb",
    abstract: "Proposals of representatives: who asks for what, in their words, from which source.",
    discussion: """
      EXAMPLES:
        kb ingest reports/                      read a folder into the base
        kb search rural anchors                 who asked for what, best match first
        kb list --by "Tong Liang"               every suggestion of one representative
        kb cite --query "rural anchors" --format bibtex
        xz -dc speeches.jsonl.xz | kb ingest -  read records from a pipe

      The base is the folder given by --base, else $KB_BASE, else the nearest .kb/ in this folder or
      above it. Exit code 0: found; 1: nothing found; 2: an error.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Finding",
        subcommands: [
          SearchCommand.self, ListCommand.self, ShowCommand.self, SpeakersCommand.self,
          SpeakerCommand.self, ThemesCommand.self, ThreadsCommand.self, FacetsCommand.self,
          TimelineCommand.self, WatchCommand.self,
        ]),
      CommandGroup(name: "Citing", subcommands: [CiteCommand.self, ExportCommand.self]),
      CommandGroup(
        name: "Keeping a base",
        subcommands: [
          IngestCommand.self, ExtractCommand.self, ReviewCommand.self, SourceCommand.self,
          AliasCommand.self, RemoveCommand.self, VerifyCommand.self, RepairCommand.self,
          StatsCommand.self,
          LogCommand.self,
        ]),
    ])
}

/// Where the program starts: parses, runs, and turns every error into one line and an exit code.
@main
enum Program {
  static func main() {
    StandardStreams.ignoreSignals()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let script = CompletionScript.asked(by: arguments) {
        return StandardStreams.writeOutput(Array(script.utf8))
      }
      if let complaint = CommandLineReading.complaint(about: arguments) {
        throw Failure.message(complaint)
      }
      var command = try KB.parseAsRoot(CommandLineReading.prepared(arguments))
      guard !(command is KB) else { throw Failure.noCommand }
      try command.run()
      Pager.finish()
    } catch {
      Failure.end(error)
    }
  }
}
