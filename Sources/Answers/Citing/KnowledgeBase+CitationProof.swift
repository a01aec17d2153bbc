import Ingest
import Store

extension KnowledgeBase {
  /// Reads the words that a request cites again: in the text that the base has of each source, and in the source's file where it is still
  /// there under its name, in this folder or beside the base.
  package func proof(of request: CitationRequest) throws(AnswerError) -> CitationProof {
    try cited(request) { proposals, snapshot in
      var proof = CitationProof()
      let wrong = try snapshot.problems(ofWords: proposals.map(\.key))
      var groups: [Int64: [StoredProposal]] = [:]
      for proposal in proposals { groups[proposal.source.key, default: []].append(proposal) }
      for key in groups.keys.sorted() {
        let cited = groups[key, default: []].sorted {
          $0.proposal.scalars.lowerBound < $1.proposal.scalars.lowerBound
        }
        proof.sources += 1
        proof.quotations += Set(cited.map(\.key)).count
        for proposal in cited {
          if let message = wrong[proposal.key] {
            proof.problems.append(.init(id: proposal.proposal.id, message: message))
          }
        }
        if let source = cited.first?.source { readFile(of: source, for: cited, into: &proof) }
      }
      return proof
    }
  }

  private func readFile(
    of source: StoredSource, for cited: [StoredProposal], into proof: inout CitationProof
  ) {
    guard source.format != .record, source.name != "-", let document = document(named: source.name)
    else { return }
    proof.files += 1
    guard !source.id.hasPrefix(document.id) else { return }
    let words = TextWords(document.text)
    let gone = cited.filter { !words.contain($0.proposal.text) }
    if gone.isEmpty { proof.changed.append(source.name) }
    proof.problems += gone.map { proposal in
      CitationProof.Problem(
        id: proposal.proposal.id,
        message: "\(source.name) has changed and “\(proposal.proposal.text)” stands in it no more")
    }
  }

  /// The file of this name as it is now, one that is no text any more as an empty one; nil when it is not there or cannot be opened.
  private func document(named name: String) -> SourceDocument? {
    let places = name.hasPrefix("/") ? [name] : [name, "\(path)/../\(name)"]
    for place in places {
      var scanner = SourceScanner(inputs: [place])
      do throws(IngestError) {
        switch try scanner.next() {
        case .raw(let raw): return try SourceReader().document(from: raw)
        case .skipped(_, .failed(let error)): throw error
        case .skipped, nil: continue
        }
      } catch .missing {
        continue
      } catch .unreadable {
        continue
      } catch {
        return SourceDocument(
          name: name, digest: "", format: .text, text: [], metadata: SourceMetadata(), blocks: [])
      }
    }
    return nil
  }
}
