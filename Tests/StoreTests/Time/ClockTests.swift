import Store
import Testing

@Suite struct ClockTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
    (1_772_719_620, "2026-03-05T14:07:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"),
  ])
  func `seconds are told as a date and time in UTC`(seconds: Int, time: String) {
    #expect(Clock { seconds }.now == time)
  }
}
