package import Ingest
import Store

/// A source with what people said of it.
package struct SourceDetail: Sendable, Hashable {
  /// A value that a person set.
  package struct Setting: Sendable, Hashable {
    /// What was set.
    package var property: SourceProperty
    /// To what; nil for none.
    package var value: String?
    /// What the source says of itself.
    package var found: String?
    /// Who set it.
    package var setter: String
    /// When, UTC, ISO 8601.
    package var time: String
  }

  /// The source, its metadata as people and the source have it.
  package var source: SourceReference
  /// What was set, in the order of ``SourceProperty``.
  package var settings: [Setting]
  /// How many paragraphs it has.
  package var passages: Int
  /// How many proposals and commitments stand in it.
  package var proposals: Int

  /// The value that holds now.
  package func value(of property: SourceProperty) -> String? {
    property.field.flatMap { source.metadata[keyPath: $0.path] }
  }

  /// Writes `{"id":…,"name":…,"format":…,"title":…,…,"passages":…,"proposals":…,"set":[{…}]}`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("id", source.id)
      json.member("name", source.name)
      json.member("format", source.format.rawValue)
      for property in SourceProperty.allCases {
        json.member(property.rawValue, value(of: property))
      }
      json.member("speaker", source.metadata.speaker)
      json.member("role", source.metadata.role)
      json.member("passages", passages)
      json.member("proposals", proposals)
      json.member("set") { json in
        json.array { json in
          for setting in settings { setting.write(into: &json) }
        }
      }
    }
  }
}

extension SourceDetail.Setting {
  /// Writes `{"field":…,"value":…,"found":…,"by":…,"time":…}`.
  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("field", property.rawValue)
      json.member("value", value)
      json.member("found", found)
      json.member("by", setter)
      json.member("time", time)
    }
  }
}
