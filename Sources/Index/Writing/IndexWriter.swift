/// Collects entries in memory and writes them as segments.
///
/// A segment is written whenever the memory budget is used up and at the end, each complete and forced to the disk before it
/// gets its name (see ``OutputFile``). For one thread; several writers may work side by side.
package final class IndexWriter {
  private let folder: String
  private let schema: CollectionSchema
  private let names: () -> String
  private let memoryBudget: Int
  private let tokenizer: WordTokenizer
  private let postings = PostingsBuffer()
  private let lists = PostingLists()
  private var stems: [String: StemNumbers] = [:]
  private var keys: [UInt64] = []
  private var lengthCodes: [Cells<UInt8>]
  private var totals: [FieldTotals]
  private var columns: ColumnWriters
  private var finished: [SegmentSummary] = []
  private var keyCells: [TermTable.Key] = []
  private var numbers: [Int] = []

  /// A writer of segments in a folder; `names` gives the name of each new one, without ".kbs".
  package convenience init(
    folder: String, schema: CollectionSchema, names: @escaping () -> String, memoryBudget: Int
  ) {
    self.init(
      folder: folder, schema: schema, names: names, memoryBudget: memoryBudget, rule: .unicode)
  }

  /// A writer that cuts words by a rule; `memoryBudget` is in bytes of postings and columns.
  package init(
    folder: String, schema: CollectionSchema, names: @escaping () -> String, memoryBudget: Int,
    rule: WordRule
  ) {
    self.folder = folder
    self.schema = schema
    self.names = names
    self.memoryBudget = min(memoryBudget, PostingsBuffer.mostBytes)
    tokenizer = WordTokenizer(rule: rule)
    lengthCodes = schema.fields.map { _ in Cells(count: 1024, repeating: 0) }
    totals = schema.fields.map { _ in FieldTotals() }
    columns = ColumnWriters(schema)
  }

  /// About how many bytes are held in memory.
  package var memory: Int {
    postings.memory + columns.memory + keys.count * (8 + schema.fields.count)
  }

  /// Adds an entry; its key is larger than those before.
  package func add(_ entry: IndexEntry) throws(IndexError) {
    try check(entry)
    if keys.count >= SegmentFormat.mostEntries || memory >= memoryBudget { try flush() }
    let doc = UInt32(keys.count)
    keys.append(entry.key)
    columns.append(entry.values)
    for field in schema.fields.indices {
      let length = addField(field, entry.fields[field], doc, entry.language)
      totals[field].add(length: length)
      lengthCodes[field].reserve(Int(doc) + 1)
      lengthCodes[field][Int(doc)] = LengthCode.code(of: length)
    }
  }

  private func check(_ entry: IndexEntry) throws(IndexError) {
    if let last = keys.last ?? finished.last?.maxKey, entry.key <= last {
      throw .badEntry(key: entry.key, reason: "its key is not larger than \(last)")
    }
    if entry.fields.count != schema.fields.count || entry.values.count != schema.columns.count {
      throw .badEntry(key: entry.key, reason: "it has not the fields and columns of the schema")
    }
    for (value, column) in zip(entry.values, schema.columns) {
      switch (value, column.kind) {
      case (.keywords, .keywords), (.number, .number): continue
      default: throw .badEntry(key: entry.key, reason: "column \(column.name) has another kind")
      }
    }
  }

  /// Adds the words of a field; returns how many there are.
  private func addField(_ field: Int, _ text: [UInt8], _ doc: UInt32, _ language: String?) -> Int {
    if text.isEmpty { return 0 }
    tokenizer.run(text)
    let lead = DictionaryKey.lead(field: field, form: .word)
    lookUp(lead)
    for (position, number) in numbers.enumerated() {
      postings.addWord(number, doc: doc, position: UInt32(truncatingIfNeeded: position))
    }
    if schema.fields[field].stemmed { addStems(field, doc, language) }
    return numbers.count
  }

  /// Finds the numbers of the tokens' terms, asking memory for each slot in advance.
  private func lookUp(_ lead: UInt8) {
    let folded = tokenizer.folded
    keyCells.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    for token in tokenizer.tokens {
      let end = folded.wordEnd(from: token.foldedStart, to: token.foldedEnd)
      let key = TermTable.key(
        folded, at: token.foldedStart, count: end - token.foldedStart, lead: lead)
      postings.terms.prefetch(key)
      keyCells.append(key)
    }
    for (index, token) in tokenizer.tokens.enumerated() {
      let end = folded.wordEnd(from: token.foldedStart, to: token.foldedEnd)
      numbers.append(
        postings.terms.number(
          keyCells[index], folded, at: token.foldedStart, count: end - token.foldedStart))
    }
  }

  private func addStems(_ field: Int, _ doc: UInt32, _ language: String?) {
    let primary = Stemmer.primary(language)
    let known = stems[primary] ?? StemNumbers(language: primary)
    stems[primary] = known
    let lead = DictionaryKey.lead(field: field, form: .stem)
    for number in numbers {
      postings.addStem(known.stem(of: number, in: postings.terms, lead: lead), doc: doc)
    }
  }

  /// Writes what is in memory as a segment and begins anew.
  private func flush() throws(IndexError) {
    if keys.isEmpty { return }
    let writer = try SegmentWriter(
      path: "\(folder)/\(names()).kbs", schema: schema,
      entries: .init(keys: keys, lengthCodes: lengthCodes, totals: totals))
    for number in postings.terms.sorted() {
      postings.read(number, into: lists)
      try writer.append(postings.terms.dictionaryKey(number), lists)
    }
    finished.append(try writer.finish(columns: columns.encode()))
    postings.clear()
    stems = [:]
    keys.removeAll(keepingCapacity: true)
    totals = schema.fields.map { _ in FieldTotals() }
    columns = ColumnWriters(schema)
  }

  /// Writes what is left; returns all segments of this writer, in order.
  package func finish() throws(IndexError) -> [SegmentSummary] {
    try flush()
    defer { finished = [] }
    return finished
  }
}

/// For one language the stem's number of each word's number, filled as words come.
final class StemNumbers {
  private let stemmer: Stemmer?
  private let numbers = Cells<UInt32>(count: 1 << 13, repeating: 0)
  private let bytes = Cells<UInt8>(count: 1024, repeating: 0)

  /// For a language by its primary subtag.
  init(language: String) {
    stemmer = Stemmer(language: language)
  }

  /// The number of a word's stem, which becomes a term when it is new.
  @inline(__always) func stem(of number: Int, in terms: TermTable, lead: UInt8) -> Int {
    numbers.reserve(number + 1)
    let known = numbers[number]
    return known != 0 ? Int(known) - 1 : look(up: number, in: terms, lead: lead)
  }

  @inline(never) private func look(up number: Int, in terms: TermTable, lead: UInt8) -> Int {
    let word = Array(terms.dictionaryKey(number).dropFirst())
    let stem = stemmer?.stem(word) ?? word
    bytes.replaceFront(with: stem)
    let key = TermTable.key(bytes, at: 0, count: stem.count, lead: lead)
    let found = terms.number(key, bytes, at: 0, count: stem.count)
    numbers[number] = UInt32(found + 1)
    return found
  }
}
