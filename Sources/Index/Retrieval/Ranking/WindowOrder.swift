/// The windows of a segment in falling order of the score they can hold, those left out that cannot enter.
struct WindowOrder {
  /// How many windows are left; their numbers are in the workspace's `order`.
  let count: Int

  /// Orders the windows for groups of lists, whose bounds add up; a window without a required group is left out.
  init(_ groups: [ListGroup], windows: Int, atLeast threshold: Float, in workspace: Workspace) {
    let sums = workspace.sums
    sums.reserve(windows)
    sums.fill(0, count: windows)
    for group in groups {
      for list in group.lists {
        let bounds = list.bounds
        for window in 0..<windows { sums[window] += bounds[window] }
      }
    }
    for group in groups where group.isRequired && groups.count > 1 {
      for window in 0..<windows where group.bound(window) == 0 { sums[window] = 0 }
    }
    self.init(windows: windows, atLeast: threshold, in: workspace)
  }

  /// Orders windows by a bound of each.
  init(
    windows: Int, atLeast threshold: Float, in workspace: Workspace, by bound: (Int) -> Float
  ) {
    workspace.sums.reserve(windows)
    for window in 0..<windows { workspace.sums[window] = bound(window) }
    self.init(windows: windows, atLeast: threshold, in: workspace)
  }

  private init(windows: Int, atLeast threshold: Float, in workspace: Workspace) {
    let sums = workspace.sums
    let order = workspace.order
    order.reserve(windows)
    var kept = 0
    for window in 0..<windows where sums[window] > 0 && sums[window] >= threshold {
      order[kept] = UInt32(window)
      kept += 1
    }
    order.sort(first: kept) { left, right in
      let first = sums[Int(left)]
      let second = sums[Int(right)]
      return first != second ? first > second : left < right
    }
    count = kept
  }
}
