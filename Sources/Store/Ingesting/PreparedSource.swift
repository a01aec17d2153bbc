package import Ingest
import Index

/// A source that was read and understood, with all that can be made of it without the base: a pure function, for many threads at once.
///
/// A class, since it goes through several hands and a copy would count references for each of its parts.
package final class PreparedSource: Sendable {
  /// The source.
  package let document: SourceDocument
  /// What it says, by whom.
  package let extraction: Extraction
  /// The id of the source.
  let id: String
  /// Its SHA-256.
  let digest: [UInt8]
  /// The checksum of its text and of what is known of it.
  let checksum: Int64
  /// Who is named, each once: those of the extraction, then speakers of proposals that it does not list.
  let mentions: [SpeakerMention]
  /// For each passage, who speaks, as an index of ``mentions``.
  let passageMentions: [Int?]
  /// For each proposal, whose it is, as an index of ``mentions``.
  let proposalMentions: [Int?]
  /// What each proposal says, to find others that say the same; nil where that is too little.
  let gists: [Gist?]
  /// Entries of the passages, in order; key and speaker come later.
  let passageEntries: [IndexEntry]
  /// Entries of the proposals, in order; key and speaker come later.
  let proposalEntries: [IndexEntry]

  /// Prepares a source for ``IngestSession/add(_:)``.
  package init(document: SourceDocument, extraction: Extraction) {
    self.document = document
    self.extraction = extraction
    id = document.id
    digest = Self.bytes(ofHexadecimal: document.digest)
    checksum = SourceChecksum.checksum(text: document.text, metadata: document.metadata)
    var mentions = MentionList(extraction)
    self.mentions = mentions.mentions
    passageMentions = extraction.passages.map { mentions.index(ofLabel: $0.speaker) }
    proposalMentions = extraction.proposals.map { mentions.index(of: $0.speaker) }
    gists = extraction.proposals.map {
      Gist(of: Array($0.text.utf8), isPromise: $0.kind == .commitment)
    }
    let entries = EntryMaker(document: document, extraction: extraction)
    passageEntries = extraction.passages.map(entries.entry)
    proposalEntries = extraction.proposals.map(entries.entry)
  }

  /// The bytes that hexadecimal digits stand for.
  static func bytes(ofHexadecimal digits: String) -> [UInt8] {
    let digits = Array(digits.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).map { place in
      nibble(digits[place]) << 4 | nibble(digits[place + 1])
    }
  }

  private static func nibble(_ digit: UInt8) -> UInt8 {
    digit <= 0x39 ? digit & 15 : (digit & 7) + 9
  }
}
