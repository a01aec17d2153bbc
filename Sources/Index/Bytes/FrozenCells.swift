/// A row of trivial values that is never written again and may be shared between threads.
///
/// `@unchecked Sendable`: nothing writes the cells once they are frozen; `init` takes the only reference.
@safe final class FrozenCells<Element: BitwiseCopyable>: @unchecked Sendable {
  private let cells: Cells<Element>

  /// Takes over the cells.
  init(_ cells: consuming Cells<Element>) {
    self.cells = cells
  }

  subscript(index: Int) -> Element {
    @inline(__always) get { cells[index] }
  }

  /// The address of an element, for a kernel that reads no more than `length` elements.
  @inline(__always) @unsafe
  func pointer(at index: Int, count length: Int) -> UnsafePointer<Element> {
    unsafe UnsafePointer(cells.pointer(at: index, count: length))
  }
}
