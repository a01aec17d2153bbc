import ArgumentParser
import Ingest

/// How much of an input is read before it is refused.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The largest text file (default: 256M).")
  var maxFile: ByteSize?

  @Option(help: "The largest page (default: 32M).")
  var maxPage: ByteSize?

  @Option(help: "The longest record, a line of JSON (default: 64M).")
  var maxRecord: ByteSize?

  @Option(help: "How deep elements of a page may be nested (default: 1024).")
  var maxDepth: Int?

  @Option(help: "The most paragraphs and cells of a source (default: 500000).")
  var maxBlocks: Int?

  /// Refuses what is no limit.
  func validate() throws {
    if let maxDepth, maxDepth < 1 {
      throw ValidationError("--max-depth \(maxDepth): must be 1 or more")
    }
    if let maxBlocks, !(1...1 << 32).contains(maxBlocks) {
      throw ValidationError("--max-blocks \(maxBlocks): must be from 1 to \(1 << 32)")
    }
  }

  /// The limits.
  var limits: ReadingLimits {
    var limits = ReadingLimits()
    if let maxFile { limits.fileBytes = maxFile.bytes }
    if let maxPage { limits.pageBytes = maxPage.bytes }
    if let maxRecord { limits.lineBytes = maxRecord.bytes }
    if let maxDepth { limits.elementDepth = maxDepth }
    if let maxBlocks { limits.blocks = maxBlocks }
    return limits
  }
}

/// A number of bytes as people write it: `4096`, `64K`, `32M`, `2G`.
struct ByteSize: ExpressibleByArgument, Sendable {
  /// How many bytes.
  var bytes: Int

  init?(argument: String) {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let shift = argument.uppercased().last.flatMap { shifts[$0] }
    let digits = shift == nil ? Substring(argument) : argument.dropLast()
    guard let number = Int(digits), number > 0, number < 1 << 32 else { return nil }
    bytes = number << (shift ?? 0)
  }
}
