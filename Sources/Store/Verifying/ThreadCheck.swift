import GRDB

/// Holds the threads against the proposals they are of.
enum ThreadCheck {
  /// What is wrong, one sentence each, at most `limit` of a sort.
  static func problems(_ db: Database, limit: Int) throws -> [String] {
    let questions = [
      (
        "a thread has a proposal that is not there",
        "SELECT proposal FROM thread_members WHERE proposal NOT IN (SELECT key FROM proposals)"
      ),
      (
        "a thread is led by a proposal that it does not have",
        """
        SELECT key FROM threads WHERE NOT EXISTS (
          SELECT 1 FROM thread_members WHERE thread = threads.key AND proposal = leader)
        """
      ),
      (
        "the number of a thread's proposals is wrong",
        """
        SELECT key FROM threads WHERE asks <> (
          SELECT count(*) FROM thread_members WHERE thread = threads.key AND NOT EXISTS (
            SELECT 1 FROM reviewed WHERE reviewed.proposal = thread_members.proposal
              AND verdict = 'rejected'))
        """
      ),
      (
        "a band points at a proposal that is not there",
        "SELECT proposal FROM ask_bands WHERE proposal NOT IN (SELECT key FROM proposals)"
      ),
    ]
    return try questions.flatMap { sentence, sql in
      try Int64.fetchAll(db, sql: sql + " LIMIT \(limit)").map { "\(sentence) (\($0))" }
    }
  }
}
