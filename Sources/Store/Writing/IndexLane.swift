import Dispatch
import Index
import Synchronization

/// The index writer of one collection, working beside the catalogue on a thread of its own.
final class IndexLane: Sendable {
  private struct State {
    var writer: IndexWriter?
    var segments: [SegmentSummary] = []
    var failure: IndexError?
  }

  /// How many batches may wait.
  private static let depth = 3

  private let collection: Collection
  private let folder: BaseFolder
  private let memoryBudget: Int
  private let names: SegmentNames
  private let queue: DispatchQueue
  private let room = DispatchSemaphore(value: depth)
  private let state = Mutex(State())

  init(_ collection: Collection, folder: BaseFolder, names: SegmentNames, memoryBudget: Int) {
    self.collection = collection
    self.folder = folder
    self.names = names
    self.memoryBudget = memoryBudget
    queue = DispatchQueue(label: "kb.index." + collection.rawValue)
  }

  /// Hands over entries, sources in rising order of key; waits while too many batches wait.
  ///
  /// A failure shows at ``finish()``.
  func submit(_ entries: [KeyedEntries]) {
    guard !entries.isEmpty else { return }
    room.wait()
    queue.async { [self] in
      state.withLock { state in write(entries, &state) }
      room.signal()
    }
  }

  /// Begins to write the last segment, once all that was handed over is in.
  func beginFinish() {
    queue.async { [self] in state.withLock { state in close(&state) } }
  }

  /// Waits until all is written and gives the finished segments.
  func finish() throws(StoreError) -> [SegmentSummary] {
    let (segments, failure) = queue.sync {
      state.withLock { state in
        close(&state)
        defer { state.segments = [] }
        return (state.segments, state.failure)
      }
    }
    if let failure { throw .index(failure) }
    return segments
  }

  private func write(_ entries: [KeyedEntries], _ state: inout State) {
    guard state.failure == nil else { return }
    do throws(IndexError) {
      let writer = state.writer ?? makeWriter()
      state.writer = writer
      for source in entries { try source.add(to: writer) }
    } catch {
      state.failure = error
    }
  }

  private func makeWriter() -> IndexWriter {
    let names = names
    return IndexWriter(
      folder: folder.segments, schema: collection.schema, names: { names.next() },
      memoryBudget: memoryBudget)
  }

  private func close(_ state: inout State) {
    guard state.failure == nil, let writer = state.writer else { return }
    state.writer = nil
    do throws(IndexError) {
      state.segments += try writer.finish()
    } catch {
      state.failure = error
    }
  }
}

/// Gives the names of a collection's new segments: a number that rises, so that no name is ever given twice.
final class SegmentNames: Sendable {
  private let prefix: String
  private let number: Mutex<Int64>

  init(_ collection: Collection, next: Int64) {
    prefix = collection.rawValue
    number = Mutex(next)
  }

  /// A new name, without folder and `.kbs`.
  func next() -> String {
    let number = number.withLock { number in
      defer { number += 1 }
      return number
    }
    let digits = String(number)
    return prefix + "-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  /// The next number to give.
  var nextNumber: Int64 { number.withLock { $0 } }
}
