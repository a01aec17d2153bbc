import Answers
import ArgumentParser
import Glibc
import Ingest

/// The ways a command ends other than well; exit codes are chosen here and nowhere else.
enum Failure: Error {
  /// `kb` alone.
  case noCommand
  /// The question was answered: there is nothing.
  case nothingFound
  /// Something is wrong, said in one sentence.
  case message(String)
  /// What was wrong has been said line by line.
  case reported
}

extension Failure {
  /// Prints what an error says and ends the program.
  static func end(_ error: any Error) -> Never {
    Pager.finish()
    switch error {
    case let failure as Failure: end(failure)
    case AnswerError.unknownSpeaker(_, _), AnswerError.unknownTheme(_, _):
      say("\(error)")
      exit(1)
    case is AnswerError, is IngestError:
      say("\(error)")
      exit(2)
    default: endParsing(error)
    }
  }

  /// Prints one line to standard error, control characters taken out.
  static func say(_ sentence: String) {
    Pager.finish()
    StandardStreams.writeError("kb: \(SafeText.line(sentence))\n")
  }

  private static func end(_ failure: Failure) -> Never {
    switch failure {
    case .noCommand: say("no command given; try `kb search rural anchors`, or `kb --help`")
    case .message(let sentence): say(sentence)
    case .nothingFound: exit(1)
    case .reported: break
    }
    exit(2)
  }

  /// Help and version go to standard output; a mistake on the command line is one line.
  private static func endParsing(_ error: any Error) -> Never {
    let text = KB.fullMessage(for: error)
    if KB.exitCode(for: error).isSuccess {
      StandardStreams.writeOutput(Array((text + "\n").utf8))
      exit(0)
    }
    let sentence = KB.message(for: error)
    say(sentence.isEmpty ? "\(error)" : sentence.split(separator: "\n").joined(separator: " "))
    exit(2)
  }
}
