import CKernels
import TestSupport
import Testing

@testable import Index

/// Every instruction level is held to plain Swift; levels that the processor lacks count as the one below.
@Suite(.serialized) struct KernelsTests {
  private static func atEveryLevel(_ body: () throws -> Void) rethrows {
    let best = KernelLevel.current
    for level in 0...2 {
      KernelLevel.limit(to: level)
      defer { KernelLevel.limit(to: best) }
      try body()
    }
  }

  @Test(arguments: 0..<66)
  func `runs of any width come back, patched or not`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let width = seed % 33
    let values = Cells<UInt32>(count: 128, repeating: 0)
    let count = seed % 3 == 0 ? Int.random(in: 1...128, using: &random) : 128
    for index in 0..<count {
      let rare = seed >= 33 && index % 17 == 3
      let bits = rare ? min(32, width + 9) : width
      values[index] =
        bits == 0 ? 0 : UInt32.random(in: 0...(UInt32.max >> (32 - UInt32(bits))), using: &random)
    }
    var bytes = ByteWriter()
    bytes.number(UInt16(7))
    PackedRunWriter().append(values, from: 0, count: count, to: &bytes)
    let end = bytes.count
    bytes.append([UInt8](repeating: 0, count: SegmentFormat.padding))
    let slice = MappedFile(path: "run", bytes: bytes.bytes).bytes
    try Self.atEveryLevel { () throws in
      let read = Cells<UInt32>(count: 128, repeating: 0)
      #expect(try PackedRun.decode(slice, at: 2, count: count, adding: 1, into: read) == end)
      for index in 0..<count { #expect(read[index] == values[index] &+ 1) }
    }
  }

  @Test(arguments: 0..<40)
  func `rising documents come back at every level`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let gaps = Cells<UInt32>(count: 128, repeating: 0)
    var docs: [UInt32] = []
    var last: UInt32 = 41
    for index in 0..<128 {
      let most: UInt32 = index % 31 == 5 && seed % 2 == 0 ? 60_000 : 1 << UInt32(seed % 14)
      gaps[index] = UInt32.random(in: 0..<most, using: &random)
      last += gaps[index] + 1
      docs.append(last)
    }
    var bytes = ByteWriter()
    PackedRunWriter().append(gaps, from: 0, count: 128, to: &bytes)
    bytes.append([UInt8](repeating: 0, count: SegmentFormat.padding))
    let slice = MappedFile(path: "run", bytes: bytes.bytes).bytes
    try Self.atEveryLevel { () throws in
      let read = Cells<UInt32>(count: 128, repeating: 0)
      _ = try PackedRun.decodeRising(slice, at: 0, after: 41, below: Int(last) + 1, into: read)
      #expect((0..<128).map { read[$0] } == docs)
      #expect(throws: IndexError.self) {
        _ = try PackedRun.decodeRising(slice, at: 0, after: 41, below: Int(last), into: read)
      }
      for target in [0, docs[0], docs[64] + 1, docs[127], docs[127] + 1] {
        let expected = docs.firstIndex { $0 >= target } ?? 128
        #expect(Kernels.lowerBound(read, target) == expected)
      }
    }
  }

  @Test(arguments: 0..<20)
  func `dense documents come back from bitmaps, as numbers and as bits`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let docs = Cells<UInt32>(count: 128, repeating: 0)
    let before: UInt32 = seed == 0 ? .max : UInt32(8192 + seed * 37)
    var last = before
    for index in 0..<128 {
      last = last &+ UInt32.random(in: 1...UInt32(1 + seed % 6), using: &random)
      docs[index] = last
    }
    var bytes = ByteWriter()
    #expect(DocBitmap.append(docs, 0..<128, after: before, most: 1000, to: &bytes))
    let end = bytes.count
    bytes.append([UInt8](repeating: 0, count: SegmentFormat.padding))
    let slice = MappedFile(path: "bitmap", bytes: bytes.bytes).bytes
    let first = (before &+ 1) / 8192 * 8192
    try Self.atEveryLevel { () throws in
      let read = Cells<UInt32>(count: 128, repeating: 0)
      let decoded = try PackedRun.decodeRising(
        slice, at: 0, after: before, below: Int(last) + 1, into: read)
      #expect(decoded == end)
      #expect((0..<128).map { read[$0] } == (0..<128).map { docs[$0] })
      let bits = Cells<UInt64>(count: 128, repeating: 0)
      let direct = Cells<UInt64>(count: 128, repeating: 0)
      let marked = Cells<UInt64>(count: 128, repeating: 0)
      let marks = Cells<UInt8>(count: SegmentFormat.windowSize, repeating: 0)
      Kernels.setBits(of: docs, range: 0..<128, first: first, in: bits)
      Kernels.setMarks(of: docs, range: 0..<128, first: first, in: marks)
      Kernels.takeMarks(marks, count: SegmentFormat.windowSize, to: marked)
      let bitmap = try #require(try DocBitmap(slice, at: 0))
      #expect(bitmap.or(into: direct, after: before, first: first, limit: 8192))
      #expect((0..<128).map { bits[$0] } == (0..<128).map { direct[$0] })
      #expect((0..<128).map { bits[$0] } == (0..<128).map { marked[$0] })
      #expect((0..<SegmentFormat.windowSize).allSatisfy { marks[$0] == 0 })
      #expect(Kernels.countBits(bits, count: 128) == 128)
      let asked = Cells<UInt32>(count: 2048, repeating: 0)
      let span = Int(last &- before) + 70
      for index in 0..<span { asked[index] = before &+ 1 &+ UInt32(index) }
      let places = Cells<UInt32>(count: 2048, repeating: 0)
      #expect(bitmap.find(asked, 0..<span, after: before, places: places, at: 3) == 128)
      let kept = Cells<UInt32>(count: 2048, repeating: 0)
      for index in 0..<span { kept[index] = asked[index] }
      #expect(bitmap.keep(kept, 0..<span, after: before, to: 0) == 128)
      #expect((0..<128).map { kept[$0] } == (0..<128).map { docs[$0] })
      for index in 0..<span {
        let place = (0..<128).first { docs[$0] == asked[index] }
        #expect(places[3 + index] == place.map { UInt32($0) } ?? .max)
      }
    }
    var damaged = bytes.bytes
    damaged[5] ^= 1
    let broken = MappedFile(path: "bitmap", bytes: damaged).bytes
    #expect(throws: IndexError.self) {
      _ = try PackedRun.decodeRising(broken, at: 0, after: before, below: 1 << 30, into: docs)
    }
  }

  @Test func `windows give up what is above a threshold and are empty then`() {
    var random = SeededRandom(seed: 5)
    for share in [0, 1, 50, 100] {
      let scores = (0..<SegmentFormat.windowSize).map { _ in
        Int.random(in: 0..<100, using: &random) < share
          ? Float.random(in: 0...4, using: &random) : 0
      }
      Self.atEveryLevel {
        let window = Cells<Float>(count: SegmentFormat.windowSize, repeating: 0)
        for (slot, score) in scores.enumerated() { window[slot] = score }
        let candidates = Candidates()
        let expected = scores.enumerated().filter { $0.element > 1 }
        var touched: Cells<UInt8>?
        if share < 100 {
          let groups = Cells<UInt8>(count: SegmentFormat.windowSize / 16, repeating: 0)
          let docs = Cells<UInt32>(count: SegmentFormat.windowSize, repeating: 0)
          for (place, slot) in scores.indices.filter({ scores[$0] > 0 }).enumerated() {
            docs[place] = UInt32(slot) + 8192
          }
          let count = scores.count { $0 > 0 }
          Kernels.touch(docs: docs, range: 0..<count, first: 8192, in: groups)
          touched = groups
        }
        #expect(Kernels.countAbove(1, in: window, touched: touched) == expected.count)
        let count = Kernels.takeAbove(
          1, of: window, touched: touched, first: 8192, docs: candidates.docs,
          scores: candidates.scores)
        if let touched { #expect((0..<touched.count).allSatisfy { touched[$0] == 0 }) }
        #expect(
          (0..<count).map { candidates.docs[$0] } == expected.map { UInt32($0.offset) + 8192 })
        #expect((0..<count).map { candidates.scores[$0] } == expected.map { $0.element })
        #expect((0..<SegmentFormat.windowSize).allSatisfy { window[$0] == 0 })
      }
    }
  }

  @Test(arguments: [1, 5, 60, 128])
  func `documents are found in a block`(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let block = Cells<UInt32>(count: 128, repeating: 0)
    for index in 0..<128 { block[index] = UInt32(3 * index) }
    let wanted = Set((0..<count).map { _ in UInt32.random(in: 0...381, using: &random) }).sorted()
    let docs = Cells<UInt32>(count: 128, repeating: 0)
    for (index, doc) in wanted.enumerated() { docs[index] = doc }
    Self.atEveryLevel {
      let places = Cells<UInt32>(count: 128, repeating: 0)
      let found = Kernels.find(
        in: block, docs: docs, range: 0..<wanted.count, places: places, from: 0)
      #expect(found == wanted.count { $0 % 3 == 0 })
      for (index, doc) in wanted.enumerated() {
        #expect(places[index] == (doc % 3 == 0 ? doc / 3 : .max))
      }
    }
  }

  @Test func `text is sorted into classes alike at every level`() {
    let text = Cells<UInt8>(count: 256, repeating: 0)
    for byte in 0..<256 { text[byte] = UInt8(byte) }
    Self.atEveryLevel {
      let lower = Cells<UInt8>(count: 256, repeating: 0)
      let masks = (0..<3).map { _ in Cells<UInt64>(count: 4, repeating: 0) }
      Kernels.classify(
        text, count: 256, lower: lower, letters: masks[0], digits: masks[1], high: masks[2])
      for byte in 0..<256 {
        let bit = { (mask: Int) in masks[mask][byte / 64] >> UInt64(byte % 64) & 1 == 1 }
        let scalar = Unicode.Scalar(UInt8(byte))
        let isLetter = byte < 128 && scalar.properties.isAlphabetic
        #expect(bit(0) == isLetter)
        #expect(bit(1) == (48...57).contains(byte))
        #expect(bit(2) == (byte >= 128))
        #expect(lower[byte] == (isLetter ? UInt8(byte) | 32 : UInt8(byte)))
      }
    }
  }

  @Test func `the checksum is CRC-32C`() {
    Self.atEveryLevel {
      var checksum = Checksum()
      checksum.update(Array("1234".utf8))
      checksum.update(Array("56789".utf8))
      #expect(checksum.value == 0xE306_9283)
    }
  }
}
