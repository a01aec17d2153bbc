import Ingest

/// How long records take in each stage, a batch at a time so that memory stays small.
struct RecordsTiming {
  private static let batchBytes = 4 << 20

  private var records = 0
  private var bytes = 0
  private var proposals = 0
  private var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
  private var scan: UInt64 = 0
  private var read: UInt64 = 0
  private var extract: UInt64 = 0

  /// Takes every record of a file through all stages.
  mutating func run(_ file: String) throws {
    var scanner = SourceScanner(inputs: [file])
    let reader = SourceReader()
    let extractor = ProposalExtractor()
    while true {
      let start = Measuring.now
      let batch = try nextBatch(&scanner)
      if batch.isEmpty { return }
      let scanned = Measuring.now
      let documents = try batch.map { try reader.document(from: $0) }
      let ready = Measuring.now
      let found = documents.map { extractor.extraction(of: $0).proposals }
      extract += Measuring.now - ready
      read += ready - scanned
      scan += scanned - start
      for proposals in found { count(proposals) }
    }
  }

  private mutating func nextBatch(_ scanner: inout SourceScanner) throws -> [RawSource] {
    var batch: [RawSource] = []
    var size = 0
    while size < Self.batchBytes, let next = try scanner.next() {
      guard case .raw(let raw) = next else { continue }
      size += raw.bytes.count
      batch.append(raw)
    }
    records += batch.count
    bytes += size
    return batch
  }

  private mutating func count(_ found: [Proposal]) {
    proposals += found.count
    for proposal in found {
      for byte in "\(proposal.id) \(proposal.text) \(proposal.confidence)\n".utf8 {
        checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
  }

  private func speed(_ nanoseconds: UInt64) -> String {
    let speed = nanoseconds == 0 ? 0 : Double(bytes) * 1000 / Double(nanoseconds)
    return "\((speed * 10).rounded() / 10)"
  }

  /// A line for a person; MB are 10⁶ bytes.
  var report: String {
    """
    records: \(records), \(bytes / 1_000_000) MB; MB/s on one thread: lines \(speed(scan)), reading \(speed(read)), \
    proposals \(speed(extract)), all \(speed(scan + read + extract)); \(proposals) proposals, checksum \
    \(String(checksum, radix: 16))
    """
  }

  /// The same as a JSON object.
  var json: String {
    """
    {"records":\(records),"bytes":\(bytes),"proposals":\(proposals),"checksum":"\(String(checksum, radix: 16))",\
    "mb_s":{"lines":\(speed(scan)),"reading":\(speed(read)),"proposals":\(speed(extract)),\
    "all":\(speed(scan + read + extract))}}
    """
  }
}
