package import Ingest
import Store

/// One value that a person set, as a line that another base can read.
package struct SourceLine: Sendable, Hashable {
  /// The name of the source.
  package var doc: String
  /// What was set.
  package var property: SourceProperty
  /// To what; nil for none.
  package var value: String?
  let source: String
  let setter: String
  let time: String

  init?(_ fact: SourceFact) {
    guard let property = SourceProperty(fact.field) else { return nil }
    doc = fact.doc
    self.property = property
    value = fact.value
    source = fact.source
    setter = fact.setter
    time = fact.time
  }

  /// Reads a line of UTF-8; half a sentence of what is wrong where it is none.
  init(_ bytes: [UInt8], setter: String, now: String) throws {
    guard let json = JSONValue(bytes), case .object = json else {
      throw ReviewLine.Problem(message: "is no JSON object")
    }
    func text(_ name: String) -> String? {
      guard case .string(let text)? = json[name], !text.isEmpty else { return nil }
      return text
    }
    guard let doc = text("doc") else { throw ReviewLine.Problem(message: "names no source (doc)") }
    guard let property = text("field").flatMap(SourceProperty.init) else {
      let names = SourceProperty.allCases.map(\.rawValue).joined(separator: ", ")
      throw ReviewLine.Problem(message: "has no field that can be set (\(names))")
    }
    self.doc = doc
    self.property = property
    source = text("source") ?? ""
    switch json["value"] {
    case .string(let typed): value = try property.kept(typed)
    case .word("null"): value = nil
    case .word, .array, .object, nil:
      throw ReviewLine.Problem(message: "has no value, which is text or null")
    }
    self.setter = text("by") ?? setter
    time = text("time") ?? now
    guard ReviewLine.isTime(time) else {
      throw ReviewLine.Problem(message: "has the time \(time), not as 2026-03-05T14:07:00Z")
    }
  }

  /// What the store keeps; nil for a property that it does not know.
  var fact: SourceFact? {
    property.field.map {
      SourceFact(source: source, doc: doc, field: $0, value: value, setter: setter, time: time)
    }
  }

  /// Writes `{"doc":…,"source":…,"field":…,"value":…,"by":…,"time":…}`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("doc", doc)
      json.member("source", source)
      json.member("field", property.rawValue)
      json.member("value", value)
      json.member("by", setter)
      json.member("time", time)
    }
  }
}
