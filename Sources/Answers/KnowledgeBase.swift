/// A base on disk, opened for questions: everything that kb shows comes from here.
///
/// A value may be used from many threads; each answer is of one commit.
package final class KnowledgeBase: Sendable {
  /// The folder of the base.
  package let path: String

  /// Opens the base in this folder for reading.
  package init(at path: String) throws(AnswerError) {
    self.path = path
  }
}
