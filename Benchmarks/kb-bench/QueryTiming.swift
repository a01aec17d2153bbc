import Index

/// What a query is asked for.
enum QueryMode: String, CaseIterable {
  case top10
  case top100
  case count
  case top10count
}

/// How long the queries of a kind took.
struct QueryTiming {
  private let count: Int
  private let median: Double
  private let p95: Double
  private let p99: Double
  private let mean: Double

  /// Times queries: two rounds to warm up, then the median of each query's rounds.
  init(
    _ queries: [RetrievalQuery], mode: QueryMode, snapshot: IndexSnapshot, rounds: Int
  ) throws {
    var times = [[Double]](repeating: [], count: queries.count)
    for round in 0..<(rounds + 2) {
      for (number, query) in queries.enumerated() {
        let start = Measuring.now
        switch mode {
        case .top10: _ = try snapshot.top(10, of: query)
        case .top100: _ = try snapshot.top(100, of: query)
        case .count: _ = try snapshot.count(of: query)
        case .top10count: _ = try snapshot.search(10, of: query)
        }
        if round >= 2 { times[number].append(Double(Measuring.now - start) / 1000) }
      }
    }
    let medians = times.map { Measuring.quantile($0.sorted(), 0.5) }.sorted()
    count = queries.count
    median = Measuring.quantile(medians, 0.5)
    p95 = Measuring.quantile(medians, 0.95)
    p99 = Measuring.quantile(medians, 0.99)
    mean = medians.reduce(0, +) / Double(max(count, 1))
  }

  /// The members of one kind.
  var json: String {
    """
    {"n":\(count),"median_us":\(Measuring.short(median)),"p95_us":\(Measuring.short(p95)),\
    "p99_us":\(Measuring.short(p99)),"mean_us":\(Measuring.short(mean)),\
    "qps":\(Measuring.short(mean > 0 ? 1e6 / mean : 0))}
    """
  }
}
