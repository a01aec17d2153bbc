"""Tantivy at the work of kb-bench: `tantivy_peer.py build CORPUS FOLDER THREADS` indexes the texts of JSON Lines,
`tantivy_peer.py query FOLDER QUERIES KIND ROUNDS` times the queries of a kind. Both print one JSON object.

The Python binding does not prune (it always counts beside ranking), so its times are those of looking at every match."""

import json
import os
import resource
import sys
import time

import tantivy

WORDS = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase()).build()


def build(corpus, folder, threads):
    os.makedirs(folder, exist_ok=True)
    start = time.perf_counter()
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=False, tokenizer_name="words", index_option="position")
    index = tantivy.Index(schema.build(), path=folder)
    index.register_tokenizer("words", WORDS)
    writer = index.writer(3_000_000_000, int(threads))
    documents = 0
    with open(corpus, encoding="utf8") as lines:
        for line in lines:
            writer.add_json(line)
            documents += 1
    writer.commit()
    writer.wait_merging_threads()
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "docs": documents, "seconds": time.perf_counter() - start,
        "cpu_seconds": used.ru_utime + used.ru_stime}))


def text(kind, words):
    if kind == "phrase":
        return '"' + " ".join(words) + '"'
    return " ".join(("+" if kind == "and" else "") + word for word in words)


def query(folder, path, kind, rounds):
    index = tantivy.Index.open(folder)
    index.register_tokenizer("words", WORDS)
    searcher = index.searcher()
    queries = []
    for line in open(path, encoding="utf8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) > 1 and parts[0] == kind:
            queries.append(index.parse_query(text(kind, parts[1].split(" ")), ["text"]))
    times = [[] for _ in queries]
    for turn in range(int(rounds) + 1):
        for number, asked in enumerate(queries):
            start = time.perf_counter_ns()
            searcher.search(asked, 10, False)
            if turn > 0:
                times[number].append((time.perf_counter_ns() - start) / 1000)
    medians = sorted(sorted(row)[len(row) // 2] for row in times)
    at = lambda share: medians[min(int(len(medians) * share), len(medians) - 1)] if medians else 0
    print(json.dumps({f"{kind}/top10": {
        "n": len(medians), "median_us": at(0.5), "p95_us": at(0.95), "p99_us": at(0.99),
        "mean_us": sum(medians) / max(len(medians), 1)}}))


{"build": build, "query": query}[sys.argv[1]](*sys.argv[2:])
