import Foundation
import Glibc
import Index
import Store
import Testing

@Suite struct BaseTests {
  let base = TemporaryBase()

  @Test func `a folder without a base is told from one with a base`() throws {
    #expect(throws: StoreError.missingBase(path: base.folder.path)) {
      try Base(reading: base.folder)
    }
    #expect(throws: StoreError.missingBase(path: base.folder.path)) {
      try BaseWriter(base.folder, creates: false)
    }
    try base.ingest(SourceSample("a.txt", "words"))
    #expect(try base.ask { try $0.commit() } == 1)
  }

  @Test func `a base of a newer version is refused by readers and writers, and stays as it is`()
    throws
  {
    try base.ingest(SourceSample("a.txt", "words"))
    try base.change("PRAGMA user_version = 99")
    let expected = StoreError.newerVersion(
      path: base.folder.catalogue, found: 99, supported: Catalogue.version)
    #expect(throws: expected) { try Base(reading: base.folder) }
    #expect(throws: expected) { try BaseWriter(base.folder, creates: true) }
    #expect(try base.sql("SELECT name FROM sources") == ["a.txt"])
  }

  @Test func `another program's database is not taken for a base`() throws {
    try base.folder.create()
    try base.change("CREATE TABLE notes (text)")
    let expected = StoreError.notABase(path: base.folder.catalogue)
    #expect(throws: expected) { try Base(reading: base.folder) }
    #expect(throws: expected) { try BaseWriter(base.folder, creates: true) }
  }

  @Test
  func `a base that is being made by another writer, or was when that was killed, is made on`()
    throws
  {
    try base.folder.create()
    try base.change("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    #expect(throws: StoreError.missingBase(path: base.folder.path)) {
      try Base(reading: base.folder)
    }
    try base.ingest(SourceSample("a.txt", "words"))
    #expect(try base.ask { try $0.commit() } == 1)
  }

  @Test func `a file that is no database is damage`() throws {
    try base.folder.create()
    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: base.folder.catalogue))
    let error = #expect(throws: StoreError.self) { try Base(reading: base.folder) }
    guard case .damaged = error else { return #expect(error == nil) }
  }

  @Test func `a second writer is told the process of the first`() throws {
    let first = try BaseWriter(base.folder, creates: true)
    let expected = StoreError.locked(path: base.folder.path, pid: Int(getpid()))
    #expect(throws: expected) { try BaseWriter(base.folder, creates: true) }
    #expect(first.createdBase)
    #expect(expected.description.contains("process \(getpid())"))
  }

  @Test func `the lock goes with the writer`() throws {
    do { _ = try BaseWriter(base.folder, creates: true) }
    #expect(try !BaseWriter(base.folder, creates: true).createdBase)
  }

  @Test func `a base in a folder that may not be written to is read`() throws {
    try base.ingest(SourceSample("a.txt", "words to find"))
    let folder = base.folder
    func setMode(_ mode: Int) throws {
      for path in [folder.segments, folder.path] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      }
    }
    try setMode(0o555)
    let found = Result { try base.keys(.passages, word: "find").count }
    try setMode(0o755)
    #expect(try found.get() == 1)
  }

  @Test func `files are made with the permissions that the umask leaves`() throws {
    let before = umask(0o027)
    defer { umask(before) }
    try base.ingest(SourceSample("a.txt", "words"))
    let files = try [base.folder.catalogue] + base.folder.segmentFiles().map(base.folder.segment)
    for file in files {
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o777 == 0o640, "\(file)")
    }
  }

  @Test func `a reader keeps its snapshot while a writer commits and merges`() throws {
    try base.ingest((0..<20).map { SourceSample("\($0).txt", "tree number \($0)") }, batchBytes: 1)
    let reader = try Base(reading: base.folder)
    let index = try reader.snapshot { try $0.index(of: .passages) }
    let writer = try BaseWriter(base.folder, creates: false)
    _ = try writer.remove([1, 2, 3])
    try writer.merge()
    let query = try base.keys(.passages, word: "tree")
    #expect(query.count == 17)
    #expect(index.entryCount == 20)
    #expect(try reader.snapshot { try $0.index(of: .passages).entryCount } == 17)
  }
}
