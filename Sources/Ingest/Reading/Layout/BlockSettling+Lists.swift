extension BlockSettling {
  /// Recognises items of lists that are set apart by indentation alone, under a line that ends with a colon.
  mutating func settleLists() {
    for index in blocks.indices where isLeadIn(index) {
      var item = index + 1
      while item < blocks.count, isItem(item, below: index, first: index + 1) {
        blocks[item].kind = .listItem
        item += 1
      }
    }
  }

  private func isLeadIn(_ index: Int) -> Bool {
    let kind = blocks[index].kind
    guard kind == nil || kind == .paragraph || kind == .turn || kind == .listItem else {
      return false
    }
    return shape(index).endsWithColon
  }

  /// Whether a block stands in from the lead-in and at the place of the first item, and begins small or ends open.
  private func isItem(_ item: Int, below leadIn: Int, first: Int) -> Bool {
    let block = blocks[item]
    guard block.kind == nil, block.marker == nil, block.indent > blocks[leadIn].indent + 1,
      block.indent == blocks[first].indent,
      let word = LineWord.words(in: text, block.range, limit: 1).first
    else { return false }
    return !word.isCapitalised || shape(item).endsOpen
  }
}
