import Index
import Ingest
import Store

/// A base on disk, opened for questions: everything that kb shows comes from here.
///
/// A value may be used from many threads; each answer is of one commit.
package final class KnowledgeBase: Sendable {
  /// The folder of the base.
  package let path: String
  let base: Base

  /// Opens the base in this folder for reading; only the header of its catalogue is read.
  package init(at path: String) throws(AnswerError) {
    self.path = path
    do throws(StoreError) {
      base = try Base(reading: BaseFolder(path))
    } catch {
      throw AnswerError(error)
    }
  }

  /// Asks the base as of one commit.
  func answer<Value>(_ body: (BaseSnapshot) throws -> Value) throws(AnswerError) -> Value {
    // An error of ours goes through the store as a result, so that it comes out as it went in.
    let result: Result<Value, AnswerError>
    do throws(StoreError) {
      result = try base.snapshot { snapshot in
        do {
          return .success(try body(snapshot))
        } catch let error as AnswerError {
          return .failure(error)
        }
      }
    } catch {
      throw AnswerError(error)
    }
    return try result.get()
  }
}

extension AnswerError {
  /// What an error from below means to the one who asked.
  init(_ error: any Error) {
    switch error {
    case let error as AnswerError: self = error
    case StoreError.unknownID(let id): self = .unknownID(id)
    case StoreError.ambiguousID(let id, let candidates):
      self = .ambiguousID(id, candidates: candidates)
    case StoreError.unknownSpeaker(let name): self = .unknownSpeaker(name, suggestions: [])
    case let error as StoreError: self = .base(error.description)
    case let error as IndexError: self = .base(error.description)
    case let error as IngestError: self = .input(error.description)
    default: self = .base("\(error)")
    }
  }
}
