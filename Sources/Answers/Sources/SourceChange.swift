/// What a person wants to set of a source.
package struct SourceChange: Sendable, Hashable {
  /// The word for no value, though the source has one.
  package static let none = "none"

  /// The values as typed; what is not among them stays as it is.
  package var values: [SourceProperty: String]

  /// A change of these values.
  package init(_ values: [SourceProperty: String] = [:]) { self.values = values }

  /// Whether nothing is wanted.
  package var isEmpty: Bool { values.isEmpty }
}
