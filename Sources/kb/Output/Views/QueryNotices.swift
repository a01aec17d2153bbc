import Answers
import Ingest

/// What a query was not understood in, or may have been meant by.
struct QueryNotices {
  /// The query as typed.
  var query: String
  var complaints: [SearchComplaint]
  var suggestions: [SearchSuggestion]
  /// Whether nothing has all the words.
  var isRelaxed: Bool
  /// Whether nothing was found.
  var isEmpty: Bool

  /// Says it on standard error.
  func say(command: String, asTable: Bool) {
    for complaint in complaints {
      Failure.say("query, column \(complaint.column): \(complaint.message)")
    }
    if isRelaxed && !isEmpty { Failure.say("nothing has all the words; these have some of them") }
    if asTable && isEmpty {
      Failure.say(query.isEmpty ? "no proposal matches" : "nothing found for \(query)")
    }
    for suggestion in suggestions {
      Failure.say("did you mean \(suggestion.suggestion)? kb \(command) \(suggestion.query)")
    }
  }

  /// Writes the members `complaints` and `suggestions`.
  static func write(
    _ complaints: [SearchComplaint], _ suggestions: [SearchSuggestion],
    into json: inout JSONWriter
  ) {
    json.member("complaints") { json in
      json.array { json in
        for complaint in complaints {
          json.object { json in
            json.member("column", complaint.column)
            json.member("message", complaint.message)
          }
        }
      }
    }
    json.member("suggestions") { json in
      json.array { json in
        for suggestion in suggestions {
          json.object { json in
            json.member("typed", suggestion.typed)
            json.member("suggestion", suggestion.suggestion)
            json.member("query", suggestion.query)
          }
        }
      }
    }
  }
}
