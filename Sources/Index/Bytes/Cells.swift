/// A growable row of trivial values with one owner, for the loops that run per posting.
///
/// Unlike an `Array` it is never copied when written, and C kernels may write it. Every index is checked.
@safe final class Cells<Element: BitwiseCopyable> {
  private(set) var count: Int
  // Promise: always valid for `count + slack` initialised elements; freed in `deinit`, and moved only by `reserve`.
  private var base: UnsafeMutablePointer<Element>
  private let filler: Element

  /// How many elements past the end kernels may write.
  private static var slack: Int { 64 }

  /// A row of `count` copies of `element`.
  init(count: Int, repeating element: Element) {
    self.count = count
    filler = element
    unsafe base = Self.allocate(count)
    unsafe base.initialize(repeating: element, count: count + Self.slack)
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Memory at the border of a cache line.
  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
    let size = (count + slack) * MemoryLayout<Element>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    return unsafe raw.bindMemory(to: Element.self, capacity: count + slack)
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe base[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield unsafe &base[index]
    }
  }

  /// Makes room for at least `needed` elements, at least doubling, and keeps the contents.
  @inline(__always) func reserve(_ needed: Int) {
    if needed > count { grow(to: max(needed, 2 * count)) }
  }

  @inline(never) private func grow(to size: Int) {
    let larger = unsafe Self.allocate(size)
    unsafe larger.update(from: base, count: count)
    unsafe (larger + count).initialize(repeating: filler, count: size + Self.slack - count)
    unsafe base.deallocate()
    unsafe base = larger
    count = size
  }

  /// Copies `length` elements of another row.
  func copy(_ length: Int, from source: Cells, at start: Int, to place: Int) {
    precondition(start >= 0 && start + length <= source.count)
    precondition(place >= 0 && length >= 0 && place + length <= count)
    unsafe (base + place).update(from: source.base + start, count: length)
  }

  /// Sets `length` elements from `start` to one value.
  func fill(_ element: Element, from start: Int = 0, count length: Int) {
    precondition(start >= 0 && length >= 0 && start + length <= count)
    unsafe (base + start).update(repeating: element, count: length)
  }

  /// Sorts the first `length` elements.
  func sort(first length: Int, by areInOrder: (Element, Element) -> Bool) {
    precondition(length >= 0 && length <= count)
    var slice = unsafe UnsafeMutableBufferPointer(start: base, count: length)
    unsafe slice.sort(by: areInOrder)
  }

  /// The address of an element, for a kernel that stays inside `length` elements (and the slack).
  @inline(__always) @unsafe
  func pointer(at index: Int, count length: Int) -> UnsafeMutablePointer<Element> {
    precondition(index >= 0 && length >= 0 && index + length <= count)
    return unsafe base + index
  }
}

extension Cells where Element == UInt8 {
  /// The bytes of a range as an array.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Copies an array to the front, growing when it is needed.
  func replaceFront(with bytes: [UInt8]) {
    reserve(bytes.count)
    write(bytes, at: 0)
  }

  /// Copies an array to a place.
  func write(_ bytes: [UInt8], at place: Int) {
    precondition(place >= 0 && place + bytes.count <= count)
    unsafe bytes.withUnsafeBufferPointer { source in
      if let start = source.baseAddress {
        unsafe (base + place).update(from: start, count: source.count)
      }
    }
  }

  /// Eight bytes as a little-endian number; may read the slack.
  @inline(__always) func word(at index: Int) -> UInt64 {
    precondition(UInt(bitPattern: index) <= UInt(bitPattern: count))
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// Four bytes as a little-endian number.
  @inline(__always) func quarter(at index: Int) -> UInt32 {
    precondition(index >= 0 && index + 4 <= count)
    return unsafe UInt32(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self))
  }

  /// Writes four bytes, little-endian.
  @inline(__always) func setQuarter(_ value: UInt32, at index: Int) {
    precondition(index >= 0 && index + 4 <= count)
    unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: value.littleEndian, as: UInt32.self)
  }

  /// Whether two ranges hold the same bytes.
  func isEqual(at index: Int, to other: Cells, at place: Int, count length: Int) -> Bool {
    precondition(index >= 0 && length >= 0 && index + length <= count)
    precondition(place >= 0 && place + length <= other.count)
    for offset in 0..<length where unsafe base[index + offset] != other.base[place + offset] {
      return false
    }
    return true
  }
}
