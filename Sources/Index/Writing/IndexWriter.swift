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
  private var lastLanguage: String?
  private var lastPrimary = "en"
  private var keys: [UInt64] = []
  private var lengthCodes: [Cells<UInt8>]
  private var totals: [FieldTotals]
  private var columns: ColumnWriters
  private var finished: [SegmentSummary] = []
  private let termKeys = Cells<TermTable.Key>(
    count: 1024, repeating: .init(head: 0, tail: 0, hash: 0, lead: 0, length: 0))
  private let numbers = Cells<UInt32>(count: 1024, repeating: 0)

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
    try add(entry, key: entry.key, first: nil)
  }

  /// Adds an entry under another key, which is larger than those before, and with this string in its first column, if any is
  /// given; what the entry holds is not copied.
  package func add(_ entry: IndexEntry, key: UInt64, first: String?) throws(IndexError) {
    try check(entry, key)
    if keys.count >= SegmentFormat.mostEntries || memory >= memoryBudget { try flush() }
    let doc = UInt32(keys.count)
    keys.append(key)
    columns.append(entry.values, first: first)
    for field in schema.fields.indices {
      let length = addField(field, entry.fields[field], doc, entry.language)
      totals[field].add(length: length)
      lengthCodes[field].reserve(Int(doc) + 1)
      lengthCodes[field][Int(doc)] = LengthCode.code(of: length)
    }
  }

  private func check(_ entry: IndexEntry, _ key: UInt64) throws(IndexError) {
    if let last = keys.last ?? finished.last?.maxKey, key <= last {
      throw .badEntry(key: key, reason: "its key is not larger than \(last)")
    }
    if entry.fields.count != schema.fields.count || entry.values.count != schema.columns.count {
      throw .badEntry(key: key, reason: "it has not the fields and columns of the schema")
    }
    for (value, column) in zip(entry.values, schema.columns) {
      switch (value, column.kind) {
      case (.keywords, .keywords), (.number, .number): continue
      default: throw .badEntry(key: key, reason: "column \(column.name) has another kind")
      }
    }
  }

  /// Adds the words of a field; returns how many there are.
  private func addField(_ field: Int, _ text: [UInt8], _ doc: UInt32, _ language: String?) -> Int {
    if text.isEmpty { return 0 }
    tokenizer.run(text)
    let count = tokenizer.count
    lookUp(count, DictionaryKey.lead(field: field, form: .word))
    postings.addWords(numbers, count: count, doc: doc)
    if schema.fields[field].stemmed { addStems(count, field, doc, language) }
    return count
  }

  /// Finds the numbers of the tokens' terms, asking memory for slots and streams in advance.
  private func lookUp(_ count: Int, _ lead: UInt8) {
    let (folded, tokens, terms, postings) =
      (tokenizer.folded, tokenizer.tokens, postings.terms, postings)
    let (keys, numbers) = (termKeys, numbers)
    keys.reserve(count)
    numbers.reserve(count)
    for index in 0..<count {
      let token = tokens[index]
      let start = Int(token.foldedStart)
      let end = folded.wordEnd(from: start, to: Int(token.foldedEnd))
      let key = TermTable.key(folded, at: start, count: end - start, lead: lead)
      terms.prefetch(key)
      keys[index] = key
    }
    for index in 0..<count {
      let number = terms.number(keys[index], folded, at: Int(tokens[index].foldedStart))
      numbers[index] = UInt32(truncatingIfNeeded: number)
      postings.prefetch(number)
    }
  }

  private func addStems(_ count: Int, _ field: Int, _ doc: UInt32, _ language: String?) {
    let primary = language == lastLanguage ? lastPrimary : Stemmer.primary(language)
    lastLanguage = language
    lastPrimary = primary
    let known = stems[primary] ?? StemNumbers(language: primary)
    stems[primary] = known
    let lead = DictionaryKey.lead(field: field, form: .stem)
    let (terms, postings) = (postings.terms, postings)
    for index in 0..<count {
      postings.addStem(known.stem(of: Int(numbers[index]), in: terms, lead: lead), doc: doc)
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
    let sections = try columns.encode { (key, docs) throws(IndexError) in
      lists.clear()
      for doc in docs { lists.append(doc: doc, frequency: 1) }
      try writer.append(key, lists)
    }
    finished.append(try writer.finish(columns: sections))
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
    let found = terms.number(key, bytes, at: 0)
    numbers[number] = UInt32(found + 1)
    return found
  }
}
