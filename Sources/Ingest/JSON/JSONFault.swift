/// Where JSON text is not as expected.
struct JSONFault: Error, Equatable {
  /// The byte at which it goes wrong, from 0.
  var position: Int
  /// What should stand there.
  var expected: String
}
