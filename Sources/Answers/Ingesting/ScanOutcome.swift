import Ingest
import Synchronization

/// How the scanning of an ingest ended, told from its thread.
final class ScanOutcome: Sendable {
  private let state = Mutex<IngestError?>(nil)

  /// Why it ended early; nil when it did not.
  var failure: IngestError? {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}
