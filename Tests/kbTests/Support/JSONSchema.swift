import Foundation

/// The part of JSON Schema (2020-12) that docs/kb.schema.json uses: type, properties, required, additionalProperties, items, enum, anyOf
/// and references within the file.
struct JSONSchema {
  private let definitions: [String: Any]

  /// The schema of the documents.
  init() throws {
    let file = Sandbox.corpus.deletingLastPathComponent().appending(path: "docs/kb.schema.json")
    let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    definitions = whole?["$defs"] as? [String: Any] ?? [:]
  }

  /// What is wrong with a value by a definition, each with its place.
  func problems(of value: Any, as name: String) -> [String] {
    guard let schema = definitions[name] as? [String: Any] else { return ["no definition \(name)"] }
    return problems(of: value, schema, at: name)
  }

  private func problems(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      return problems(of: value, as: String(reference.split(separator: "/").last ?? ""))
        .map { "\(place) > \($0)" }
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let found = choices.map { self.problems(of: value, $0, at: place) }
      return found.contains(where: \.isEmpty) ? [] : found.min { $0.count < $1.count } ?? []
    }
    var problems: [String] = []
    if let names = Self.types(schema), !names.contains(where: { Self.is(value, $0) }) {
      problems.append("\(place) is not \(names.joined(separator: " or "))")
    }
    if let allowed = schema["enum"] as? [String], let text = value as? String,
      !allowed.contains(text)
    {
      problems.append("\(place) is \(text)")
    }
    if let object = value as? [String: Any] { problems += self.problems(of: object, schema, place) }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (number, item) in array.enumerated() {
        problems += self.problems(of: item, items, at: "\(place)[\(number)]")
      }
    }
    return problems
  }

  private func problems(
    of object: [String: Any], _ schema: [String: Any], _ place: String
  ) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    var problems = required.filter { object[$0] == nil }.map { "\(place) lacks \($0)" }
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      if let inner = known[name] {
        problems += self.problems(of: value, inner, at: "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        problems.append("\(place) has \(name)")
      }
    }
    return problems
  }

  private static func types(_ schema: [String: Any]) -> [String]? {
    (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String]
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": return value is NSNull
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return value is Bool
    default:
      guard let number = (value as? Int).map(Double.init) ?? (value as? Double) else {
        return false
      }
      return type == "number" || number == number.rounded()
    }
  }
}
