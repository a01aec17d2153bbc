/// The complaints about one text, at most ``QueryLimits/complaints`` of them.
struct ComplaintList {
  private(set) var complaints: [QueryComplaint] = []

  /// Notes a complaint, unless there are too many.
  mutating func add(_ message: String, at place: QueryPlace) {
    if complaints.count < QueryLimits.complaints {
      complaints.append(QueryComplaint(place: place, message: message))
    }
  }

  /// The complaints in the order of the text.
  var inOrder: [QueryComplaint] {
    complaints.enumerated()
      .sorted { ($0.element.place.column, $0.offset) < ($1.element.place.column, $1.offset) }
      .map(\.element)
  }
}
