import Glibc

/// Which documents answer which queries, and how well.
struct Judgements {
  private var grades: [String: [String: Int]] = [:]

  /// Reads lines of query, document, grade (a line of headings is passed over).
  init(path: String) throws {
    for line in try TextFile.read(path).split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard let last = parts.last, let grade = Int(last), parts.count >= 3 else { continue }
      let document = String(parts[parts.count - 2])
      if grade > 0 { grades[String(parts[0]), default: [:]][document] = grade }
    }
  }

  /// The grades of the documents that answer a query; nil when it was not judged.
  subscript(query: String) -> [String: Int]? { grades[query] }
}

/// Means over the judged queries.
struct QualityFigures {
  private var queries = 0
  private var gain = 0.0
  private var precision = 0.0
  private var recall = 0.0

  /// Counts one ranking.
  mutating func add(ranking: [String], relevant: [String: Int]) {
    queries += 1
    gain +=
      Self.gain(ranking.prefix(10).map { relevant[$0] ?? 0 })
      / Self.gain(Array(relevant.values.sorted(by: >).prefix(10)))
    var found = 0
    var sum = 0.0
    for (place, document) in ranking.enumerated() where relevant[document] != nil {
      found += 1
      sum += Double(found) / Double(place + 1)
    }
    precision += sum / Double(relevant.count)
    let inHundred = ranking.prefix(100).count { relevant[$0] != nil }
    recall += Double(inHundred) / Double(relevant.count)
  }

  /// The discounted gain of grades in this order (Järvelin and Kekäläinen 2002, grades as gains).
  private static func gain(_ grades: [Int]) -> Double {
    grades.enumerated().reduce(0) { $0 + Double($1.element) / log2(Double($1.offset) + 2) }
  }

  private func mean(_ sum: Double) -> String {
    "\(queries == 0 ? 0 : (sum / Double(queries) * 10_000).rounded() / 10_000)"
  }

  /// One JSON object.
  var json: String {
    "{\"ndcg@10\":\(mean(gain)),\"map\":\(mean(precision)),\"recall@100\":\(mean(recall))}"
  }

  /// A line for people.
  var table: String {
    "\(queries) queries: nDCG@10 \(mean(gain)), MAP \(mean(precision)), recall@100 \(mean(recall))"
  }
}
