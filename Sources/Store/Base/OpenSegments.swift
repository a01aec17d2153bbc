import Index
import Synchronization

/// The segment files that a process has mapped, each once.
final class OpenSegments: Sendable {
  private let folder: BaseFolder
  private let segments = Mutex<[String: Segment]>([:])

  init(folder: BaseFolder) {
    self.folder = folder
  }

  /// The segment of this file name.
  func segment(_ name: String) throws(IndexError) -> Segment {
    if let segment = segments.withLock({ $0[name] }) { return segment }
    let segment = try Segment(path: folder.segment(name))
    segments.withLock { $0[name] = segment }
    return segment
  }

  /// Lets go of those that a commit does not name any more.
  func keep(_ names: Set<String>) {
    segments.withLock { segments in segments = segments.filter { names.contains($0.key) } }
  }
}
