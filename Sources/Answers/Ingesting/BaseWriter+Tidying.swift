import Store

extension BaseWriter {
  /// Merges segments after a commit; when that fails nothing is lost and the next writer tries again, and the error says what was `done`.
  func tidy(after done: String) throws(AnswerError) {
    do throws(StoreError) {
      try merge()
    } catch {
      throw .base("\(done), but the segments could not be merged: \(error)")
    }
  }
}
