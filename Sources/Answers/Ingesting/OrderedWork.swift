import Dispatch
import Synchronization

/// Does the same work on many inputs on several threads, and hands out the results in the order of the inputs.
///
/// At most `window` inputs and results are held at any moment: a producer waits for the consumer.
final class OrderedWork<Input: Sendable, Output: Sendable>: Sendable {
  private struct State {
    var waiting: [(ticket: Int, input: Input)] = []
    var results: [Int: Output] = [:]
    var produced = 0
    var consumed = 0
    var isClosed = false
    var isStopped = false
  }

  private let workers: Int
  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)

  /// Starts the threads; each runs `work` on one input after another until ``close()``.
  init(workers: Int, window: Int, work: @escaping @Sendable (Input) -> Output) {
    self.workers = workers
    for _ in 0..<window { room.signal() }
    for worker in 0..<workers {
      DispatchQueue(label: "kb.work.\(worker)").async { [self] in
        while let (ticket, input) = take() { put(work(input), ticket) }
      }
    }
  }

  /// Gives an input, waiting for room.
  ///
  /// False after ``stop()``, when nothing is taken any more.
  func submit(_ input: Input) -> Bool {
    room.wait()
    let isStopped = state.withLock { state in
      guard !state.isStopped else { return true }
      state.waiting.append((state.produced, input))
      state.produced += 1
      return false
    }
    filled.signal()
    return !isStopped
  }

  /// Says that no more inputs come.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<workers { filled.signal() }
    ready.signal()
  }

  /// Asks the producer to end, and lets go of what no thread has begun on: the last inputs that were given.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.produced -= state.waiting.count
      state.waiting = []
    }
    room.signal()
  }

  /// The result of the next input in order, for which it waits.
  ///
  /// Nil after the last one.
  func next() -> Output? {
    while true {
      let (output, isOver) = state.withLock { state in
        let output = state.results.removeValue(forKey: state.consumed)
        if output != nil { state.consumed += 1 }
        return (output, state.isClosed && output == nil && state.consumed == state.produced)
      }
      if let output {
        room.signal()
        return output
      }
      if isOver { return nil }
      ready.wait()
    }
  }

  private func take() -> (ticket: Int, input: Input)? {
    while true {
      filled.wait()
      let (item, isOver) = state.withLock { state in
        let item = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
        return (item, item == nil && state.isClosed)
      }
      if let item { return item }
      if isOver { return nil }
    }
  }

  private func put(_ output: Output, _ ticket: Int) {
    state.withLock { $0.results[ticket] = output }
    ready.signal()
  }
}
