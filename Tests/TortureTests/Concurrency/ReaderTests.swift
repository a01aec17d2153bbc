import Foundation
import Index
import Ingest
import Store
import Synchronization
import TestSupport
import Testing

/// Readers while a writer commits, removes and merges.
@Suite(.serialized) struct ReaderTests {
  /// Sources that come and go by twos, so that a snapshot with an odd number is half of a commit.
  private static func pair(_ number: Int) -> [PreparedSource] {
    ["a", "b"].map { side in
      let text = "We should build more schools in valley number\(number). The \(side) side waits.\n"
      let raw = RawSource(name: "\(side)-\(number)", bytes: Array(text.utf8), format: .text)
      do {
        let document = try SourceReader().document(from: raw)
        return PreparedSource(
          document: document, extraction: ProposalExtractor().extraction(of: document))
      } catch {
        fatalError("\(error)")
      }
    }
  }

  private static func commit(_ number: Int, to folder: BaseFolder) throws {
    let writer = try BaseWriter(folder, creates: true, waits: 10)
    let session = try IngestSession(writer)
    _ = try session.add(pair(number))
    try session.commit()
  }

  /// What is inconsistent in one snapshot.
  private static func fault(in snapshot: BaseSnapshot) throws -> String? {
    let facts = try snapshot.facts()
    if facts.sources % 2 != 0 { return "half a commit: \(facts.sources) sources" }
    for (collection, rows) in [
      (Collection.passages, facts.passages), (.proposals, facts.proposals + facts.commitments),
    ] {
      let index = try snapshot.index(of: collection)
      let keys = try index.keys(
        of: .everything, orderedByNumber: nil, descending: false, offset: 0, limit: 1000)
      guard keys.count == rows else {
        return "\(collection): \(keys.count) indexed, \(rows) in the catalogue"
      }
      let found =
        collection == .passages
        ? try snapshot.passages(keys.map { Int64($0) }).count
        : try snapshot.proposals(keys.map { Int64($0) }).count
      guard found == rows else { return "\(collection): \(found) of \(rows) are there" }
    }
    return nil
  }

  @Test func `sixteen readers have one commit each, whatever a writer does`() throws {
    let folder = BaseFolder(
      FileManager.default.temporaryDirectory.path + "/kb-\(UUID().uuidString)")
    defer { Self.remove(folder) }
    try Self.commit(0, to: folder)
    let isOver = Atomic(false)
    let looks = Atomic(0)
    let faults = Mutex<[String]>([])
    let readers = DispatchGroup()
    let shared = try Base(reading: folder)
    for reader in 0..<16 {
      DispatchQueue(label: "reader \(reader)").async(group: readers) {
        do {
          let own = reader % 4 == 0 ? shared : try Base(reading: folder)
          while !isOver.load(ordering: .relaxed) {
            let fault = try own.snapshot { try Self.fault(in: $0) }
            if let fault { faults.withLock { $0.append(fault) } }
            looks.add(1, ordering: .relaxed)
          }
        } catch {
          faults.withLock { $0.append("\(error)") }
        }
      }
    }
    let commits = try {
      defer {
        isOver.store(true, ordering: .relaxed)
        readers.wait()
      }
      return try Plan.rounds(8, share: 0.03) { round in
        try Self.commit(round + 1, to: folder)
        let writer = try BaseWriter(folder, creates: false)
        if round % 3 == 2 {
          let keys = try writer.read { snapshot in
            try ["a", "b"].flatMap {
              try snapshot.sourceKeys(matching: "\($0)-\(round - 1)", limit: 2)
            }
          }
          _ = try writer.remove(keys)
        }
        try writer.merge(MergePolicy(width: 3, floor: 1 << 20))
      }
    }()
    #expect(faults.withLock { $0 } == [])
    Plan.tell(
      "16 readers took \(looks.load(ordering: .relaxed)) snapshots during \(commits) commits with merges and removals"
    )
  }

  @Test func `a reader that began before a merge ends after it, on what it began with`() throws {
    let folder = BaseFolder(
      FileManager.default.temporaryDirectory.path + "/kb-\(UUID().uuidString)")
    defer { Self.remove(folder) }
    for number in 0..<4 { try Self.commit(number, to: folder) }
    let reader = try Base(reading: folder)
    let names = try folder.segmentFiles()
    try reader.snapshot { snapshot in
      let index = try snapshot.index(of: .passages)
      let query = RetrievalQuery.term(
        TermKey(field: 0, form: .word, bytes: Array("schools".utf8)), weight: 1)
      let before = try index.top(100, of: query)
      do {
        let writer = try BaseWriter(folder, creates: false)
        try writer.merge(MergePolicy(width: 2, floor: 1 << 20))
        let key = try writer.read { try $0.sourceKeys(matching: "a-1", limit: 1) }
        _ = try writer.remove(key)
      }
      #expect(try folder.segmentFiles().allSatisfy { !names.contains($0) })
      #expect(try index.top(100, of: query) == before)
      #expect(try snapshot.passages(before.map { Int64($0.key) }).count == before.count)
      #expect(try snapshot.sourceKeys(matching: "a-1", limit: 1).count == 1)
    }
    #expect(try reader.snapshot { try $0.sourceKeys(matching: "a-1", limit: 1) } == [])
  }

  @Test func `searching and verifying from other processes goes on while one writes`() throws {
    var maker = DeedMaker(Plan.random(61))
    try Victim.with { victim in
      try victim.kb(maker.ingest(into: victim).arguments)
      let deeds = try (0..<4).map { _ in try maker.ingest(into: victim) }
      let writing = InBackground { [victim] in
        try deeds.map { try victim.kb($0.arguments).status }
      }
      let reading = (0..<3).map { _ in
        InBackground { [victim] in
          try ["search", "list", "verify"].map { command in
            try victim.kb(command == "search" ? ["search", "schools"] : [command])
          }
        }
      }
      #expect(try writing.value() == [0, 0, 0, 0])
      for task in reading {
        let runs = try task.value()
        #expect(runs.count == 3 && runs.allSatisfy { $0.status == 0 }, "\(runs.map(\.errors))")
      }
    }
  }

  private static func remove(_ folder: BaseFolder) {
    do { try FileManager.default.removeItem(atPath: folder.path) } catch {
      print("left behind: \(folder.path)")
    }
  }
}
