import Testing

@testable import Ingest

@Suite struct SourceReaderTests {
  @Test func `keeps every gold text of the evaluation reports in consecutive blocks`() throws {
    guard let evaluation = EvaluationTexts() else {
      print("KB_EVAL is not set: the evaluation reports are not read")
      return
    }
    var inOneBlock = 0
    var total = 0
    for (name, texts) in try evaluation.goldTexts() {
      var scanner = SourceScanner(inputs: ["\(evaluation.folder)/\(name)"])
      guard case .raw(let raw) = try scanner.next() else {
        Issue.record("\(name) is not read")
        continue
      }
      let document = try SourceReader().document(from: raw)
      let blocks = document.blocks.compactMap { Whitespace.collapsed(document.text, $0.range) }
      let whole = blocks.joined(separator: " ")
      for text in texts {
        total += 1
        if blocks.contains(where: { $0.contains(text) }) { inOneBlock += 1 }
        #expect(whole.contains(text), "\(name)")
      }
    }
    print("\(inOneBlock) of \(total) gold texts stand in one block")
    #expect(inOneBlock * 100 >= total * 98)
  }
}
