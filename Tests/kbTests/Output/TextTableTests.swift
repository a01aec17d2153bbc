import Testing

@testable import kb

@Suite struct TextTableTests {
  private func table() -> TextTable {
    var table = TextTable(columns: [
      TextTable.Column(heading: "NAME", isFlexible: true),
      TextTable.Column(heading: "N", leansRight: true),
    ])
    table.rows = [["Tong Liang of Yujiatai", "12"], ["佟亮", "3"]]
    return table
  }

  @Test func `columns line up and numbers lean right`() {
    #expect(
      table().lines(width: 60, ellipsis: "…") == [
        "NAME                     N", "Tong Liang of Yujiatai  12", "佟亮                     3",
      ])
  }

  @Test func `a narrow terminal cuts the flexible column`() {
    let lines = table().lines(width: 16, ellipsis: "…")
    #expect(lines[1] == "Tong Liang …  12")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 16 })
  }
}
