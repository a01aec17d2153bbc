import Query
import Store

/// Which of the proposals that a search found say the same, so that only the first of them is shown.
struct ThreadFolds {
  /// The thread of each proposal that was found and belongs to one, whether or not it is among the best.
  private let threads: [Int64: Int64]
  /// How many cards all that was found makes.
  let cards: Int

  /// The threads of what was found; its page must begin with the first.
  init(_ found: SearchRun.Found, in snapshot: BaseSnapshot) throws {
    let (keys, total) = (found.keys, found.outcome.total)
    if found.collection != .proposals {
      threads = [:]
    } else if keys.count == total {
      threads = try snapshot.threads(ofProposals: keys).mapValues(\.key)
    } else {
      threads = try found.threads(in: snapshot)
    }
    cards = total - threads.count + Set(threads.values).count
  }

  /// The keys without those that say the same as one before.
  func firsts(of keys: [Int64]) -> [Int64] {
    var seen: Set<Int64> = []
    return keys.filter { key in threads[key].map { seen.insert($0).inserted } ?? true }
  }
}
