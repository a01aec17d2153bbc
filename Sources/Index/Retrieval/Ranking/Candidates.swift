/// Documents of a window that may be among the best, with their scores so far.
final class Candidates {
  let docs = Cells<UInt32>(count: SegmentFormat.windowSize, repeating: 0)
  let scores = Cells<Float>(count: SegmentFormat.windowSize, repeating: 0)
  let places = Cells<UInt32>(count: SegmentFormat.windowSize, repeating: 0)
}
