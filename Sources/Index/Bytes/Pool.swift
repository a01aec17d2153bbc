import Synchronization

/// Objects that are lent to one user at a time and used again.
///
/// `@unchecked Sendable`: an object is in the pool or with one borrower, never both, and the pool is locked.
final class Pool<Object: AnyObject>: @unchecked Sendable {
  private let lock = Mutex<Void>(())
  private var idle: [Object] = []
  private let make: @Sendable () -> Object

  /// A pool that makes objects when none is idle.
  init(_ make: @escaping @Sendable () -> Object) {
    self.make = make
  }

  /// Lends an object to `body`.
  func withObject<Result, Failure: Error>(
    _ body: (Object) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let object = lock.withLock { _ in idle.popLast() } ?? make()
    defer { lock.withLock { _ in idle.append(object) } }
    return try body(object)
  }
}
