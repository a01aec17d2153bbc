import Testing

@testable import Ingest

@Suite struct ImperativeFinderTests {
  private func isOrder(_ sentence: String) -> Bool {
    let text = Array(sentence.utf8)
    var block = TokenizedBlock()
    block.fill(text, 0..<text.count)
    let view = BlockView(text: text, block: block)
    return ImperativeFinder(view: view).verb(opening: view.tokens.indices) != nil
  }

  @Test(arguments: [
    "Sell the tugs and mend the pier.", "Call off the strike.", "Don't close the lock at night.",
    "Never raise the toll again.", "So go about it with care.", "Let nobody move the cranes.",
    "Please keep that promise.",
  ])
  func `an order opens with a verb of action and its object`(_ sentence: String) {
    #expect(isOrder(sentence))
  }

  @Test(arguments: [
    "Support for the plan has grown.", "Work on the pier has begun.", "The board sells the tugs.",
    "Plans of the harbour are old.", "Demand keeps growing in the port.",
  ])
  func `a noun that looks like a verb gives no order`(_ sentence: String) {
    #expect(!isOrder(sentence))
  }
}
