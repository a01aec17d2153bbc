/// Scalars that do something to what shows a text: move a cursor, change colours, reorder or hide what stands around them.
package enum UnsafeScalar {
  /// Controls: C0, delete, C1.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// Marks that show nothing of their own but reorder, hide or smuggle: directional marks, embeddings, overrides and isolates, the byte
  /// order mark, interlinear annotation, tags.
  package static func isHiddenMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
