import Dispatch
import Synchronization

/// Something done on a thread of its own, so that no test waits for the few threads that all tests share.
final class InBackground<Value: Sendable>: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<Value, any Error>?>(nil)

  /// Begins to do it.
  init(_ body: @escaping @Sendable () throws -> Value) {
    DispatchQueue(label: "background").async { [self] in
      let found = Result { try body() }
      result.withLock { $0 = found }
      done.signal()
    }
  }

  /// Waits for what it gives; to be asked once.
  func value() throws -> Value {
    done.wait()
    guard let found = result.withLock({ $0 }) else { throw CancellationError() }
    return try found.get()
  }
}
