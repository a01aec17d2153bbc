import Ingest

/// W3C Web Annotations: each quotation as a text quote and a text position in its source.
enum WebAnnotationFormat {
  /// An array of annotations, one a line.
  static func text(of items: [CSLItem]) -> String {
    let quotations = items.flatMap { item in item.quotations.map { (item, $0) } }
    return JSONLines.array(quotations) { write($0.1, in: $0.0, into: &$1) }
  }

  private static func write(
    _ quotation: Quotation, in item: CSLItem, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("@context", "http://www.w3.org/ns/anno.jsonld")
      json.member("id", "urn:kb:\(quotation.id)")
      json.member("type", "Annotation")
      json.member("motivation", "describing")
      json.member("body") { json in
        json.object { json in
          json.member("type", "TextualBody")
          json.member("format", "text/plain")
          json.member("value", quotation.note)
        }
      }
      json.member("target") { writeTarget(quotation, in: item, into: &$0) }
    }
  }

  private static func writeTarget(
    _ quotation: Quotation, in item: CSLItem, into json: inout JSONWriter
  ) {
    json.object { json in
      json.member("source", item.url.flatMap { WebAddress($0)?.text } ?? "urn:kb:\(item.sourceID)")
      json.member("selector") { json in
        json.array { json in
          json.object { json in
            json.member("type", "TextQuoteSelector")
            json.member("exact", quotation.text)
            json.member("prefix", quotation.prefix)
            json.member("suffix", quotation.suffix)
          }
          json.object { json in
            json.member("type", "TextPositionSelector")
            json.member("start", quotation.scalars.lowerBound)
            json.member("end", quotation.scalars.upperBound)
          }
        }
      }
    }
  }
}
