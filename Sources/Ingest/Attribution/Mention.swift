/// A place where a block names a person, with what stands around the name.
struct Mention: Sendable, Equatable {
  /// The tokens of the name alone.
  var name: Range<Int>
  /// The name with title and role before it and apposition or brackets after it.
  var extent: Range<Int>
  /// The person, as an index into ``SpeakerRegistry/speakers``.
  var speaker: Int
}
