extension IndexSnapshot {
  /// How many matching entries have each number of a column, divided by `divisor` and rounded down: by rising number.
  ///
  /// Entries without a number are left out.
  package func histogram(
    of query: RetrievalQuery, column: Int, divisor: Int64
  ) throws(IndexError) -> [NumberCount] {
    let bound = try QueryBinder(snapshot: self).bind(query)
    var sums: [Int64: Int] = [:]
    try workspaces.withObject { (workspace) throws(IndexError) in
      for context in contexts(for: bound) {
        let numbers = try context.segment.numbers(column)
        try forEachMatch(of: bound, in: context, with: workspace) { doc in
          if let number = numbers[Int(doc)] { sums[number / max(1, divisor), default: 0] += 1 }
        }
      }
    }
    return sums.sorted { $0.key < $1.key }.map { NumberCount(number: $0.key, count: $0.value) }
  }
}

/// A number of a column and how many entries have it.
package struct NumberCount: Sendable, Hashable {
  /// The number.
  package var number: Int64
  /// How many entries.
  package var count: Int
}
