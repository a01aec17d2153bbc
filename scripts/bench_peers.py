#!/usr/bin/env python3
"""Times kb beside Tantivy and Lucene on one corpus and one file of queries, in turns: `bench_peers.py KB_BENCH`.

CORPUS=FILE.jsonl and QUERIES=FILE.tsv (kind, tab, words) say on what; PEERS=FOLDER keeps what is installed and the indexes
(default: a folder that is removed; indexes that are there are used with REUSE=1); ROUNDS=3 is how often each engine has its turn; THREADS=1 builds with so
many; MODES=top10,count,top10count says what queries are asked for.
KB_KERNELS=plain or avx2 holds kb to a lower instruction level. A peer that cannot be had is skipped with a line.

Tantivy is its Python package. Lucene's jars and a Java runtime come with the Python package arcadedb-embedded; its driver is compiled
with javac, for which copies of the jars get the class version of Java 17. It runs on the jars as they are."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DRIVERS = os.path.join(ROOT, "Benchmarks", "peers")
KINDS = ["term", "and", "or", "longor", "phrase"]
MODES = os.environ.get("MODES", "top10,count,top10count")
TANTIVY = "tantivy==0.27.0"
LUCENE = "arcadedb-embedded==26.10.2.post1"


class Missing(Exception):
    pass


def run(*command, **options):
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout
    except FileNotFoundError as error:
        raise Missing(f"{command[0]} is not installed") from error
    except subprocess.CalledProcessError as error:
        lines = (error.stderr or error.stdout or "").strip().splitlines()
        raise Missing(lines[-1] if lines else f"{command[0]} failed") from error


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(d, f)) for d, _, files in os.walk(path) for f in files)


class KB:
    name = "kb"

    def __init__(self, bench, home, corpus, queries, threads):
        self.bench, self.queries, self.corpus, self.threads = bench, queries, corpus, threads
        self.index = os.path.join(home, "kb")

    def measure(self, *more):
        common = ["--corpus", self.corpus, "--queries", self.queries, "--json"]
        return json.loads(run(self.bench, "run", *common, *more))

    def build(self):
        shutil.rmtree(self.index, ignore_errors=True)
        threads = ["--threads", str(self.threads)]
        got = self.measure("--kind", "none", "--index", self.index, *threads)["build"]
        return {**got, "bytes": got["index_bytes"]}

    def query(self, kind):
        found = {}
        for mode in MODES.split(","):
            found |= self.measure(
                "--kind", kind, "--mode", mode, "--index", self.index, "--rounds", "5")["queries"]
        return found


class Tantivy:
    name = "Tantivy"

    def __init__(self, home, corpus, queries, threads):
        self.python = os.path.join(home, "venv", "bin", "python")
        run(self.python, "-m", "pip", "install", "-q", "--no-deps", TANTIVY)
        self.index = os.path.join(home, "tantivy")
        self.corpus, self.queries, self.threads = corpus, queries, threads

    def drive(self, *arguments):
        return json.loads(run(self.python, os.path.join(DRIVERS, "tantivy_peer.py"), *arguments))

    def build(self):
        shutil.rmtree(self.index, ignore_errors=True)
        got = self.drive("build", self.corpus, self.index, str(self.threads))
        return {**got, "bytes": size(self.index)}

    def query(self, kind):
        if "top10" not in MODES.split(","):
            return {}
        return self.drive("query", self.index, self.queries, kind, "3")


class Lucene:
    name = "Lucene"

    def __init__(self, home, texts, queries):
        self.home, self.texts, self.queries = os.path.join(home, "lucene"), texts, queries
        self.index = os.path.join(home, "lucene-index")
        self.java = os.path.join(self.home, "jre", "bin", "java")
        if not os.path.exists(self.java):
            self.install(os.path.join(home, "venv", "bin", "python"))
        jars = [os.path.join(self.home, name) for name in sorted(os.listdir(self.home)) if name.endswith(".jar")]
        classes = os.path.join(self.home, "classes")
        lowered = [self.lower(jar) for jar in jars]
        run("javac", "-d", classes, "-cp", ":".join(lowered), os.path.join(DRIVERS, "LucenePeer.java"))
        self.path = ":".join([classes, *jars])

    def install(self, python):
        wheels = os.path.join(self.home, "wheels")
        run(python, "-m", "pip", "download", "-q", "--no-deps", "-d", wheels, LUCENE)
        wheel = os.path.join(wheels, os.listdir(wheels)[0])
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                inner = name.split("/", 1)[-1]
                if inner.startswith("jre/") and not name.endswith("/"):
                    target = os.path.join(self.home, inner)
                elif "lucene-core-" in inner or "lucene-analysis-common-" in inner:
                    target = os.path.join(self.home, os.path.basename(inner))
                else:
                    continue
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with archive.open(name) as source, open(target, "wb") as copy:
                    shutil.copyfileobj(source, copy)
        for program in ("bin/java", "lib/jspawnhelper"):
            path = os.path.join(self.home, "jre", program)
            if os.path.exists(path):
                os.chmod(path, 0o755)
        shutil.rmtree(wheels)

    def lower(self, jar):
        """A copy of a jar that a compiler of Java 17 reads."""
        folder = os.path.join(self.home, "lowered")
        os.makedirs(folder, exist_ok=True)
        copy = os.path.join(folder, os.path.basename(jar))
        if not os.path.exists(copy):
            with zipfile.ZipFile(jar) as source, zipfile.ZipFile(copy, "w") as target:
                for name in source.namelist():
                    if name.endswith(".class") and not name.startswith("META-INF/"):
                        content = bytearray(source.read(name))
                        content[4:8] = (61).to_bytes(4, "big")
                        target.writestr(name, bytes(content))
        return copy

    def drive(self, *arguments):
        options = ["-XX:+UseSerialGC", "-Xmx6g", "--add-modules", "jdk.incubator.vector",
                   "--enable-native-access=ALL-UNNAMED"]
        out = run(self.java, *options, "-cp", self.path, "LucenePeer", *arguments)
        return json.loads(out.splitlines()[-1])

    def build(self):
        shutil.rmtree(self.index, ignore_errors=True)
        return {**self.drive("build", self.texts, self.index), "bytes": size(self.index)}

    def query(self, kind):
        return self.drive("query", self.index, self.queries, kind, "5", MODES)


def plain_texts(corpus, path):
    """Writes one text a line for Lucene; returns how many bytes of text there are."""
    total = 0
    with open(corpus, encoding="utf8") as lines, open(path, "w", encoding="utf8") as out:
        for line in lines:
            text = json.loads(line).get("text") or ""
            total += len(text.encode("utf8", "replace"))
            out.write(" ".join(text.split()) + "\n")
    return total


def row(cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def table(head, rows):
    for cells in [head, ["---"] * len(head), *rows]:
        row(cells)
    print(flush=True)


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def builds(engines, text_bytes):
    head = ["build", "seconds", "MB of text/s", "CPU seconds", "bytes", "of the text"]
    row(head)
    row(["---"] * len(head))
    for engine in engines:
        if os.environ.get("REUSE") == "1" and os.path.exists(engine.index):
            row([engine.name, "-", "-", "-", f"{size(engine.index):,}", "built before"])
            continue
        got = engine.build()
        row([
            engine.name, number(got["seconds"]), number(text_bytes / 1e6 / got["seconds"]),
            number(got["cpu_seconds"]) if "cpu_seconds" in got else "-", f"{got['bytes']:,}",
            f"{100 * got['bytes'] / text_bytes:.1f} %"])
    print(flush=True)


def timings(engines, rounds):
    """One list for each kind and engine: the figures of each round. Engines take turns, kind by kind."""
    found = {}
    for turn in range(rounds):
        for kind in KINDS:
            for engine in engines:
                for name, figures in engine.query(kind).items():
                    found.setdefault(name, {}).setdefault(engine.name, []).append(figures)
    return found


def middle(rounds, key):
    return statistics.median(figures[key] for figures in rounds)


def report(found, peers):
    for mode, title in (("top10", "best ten"), ("count", "count"), ("top10count", "best ten and count")):
        present = [peer for peer in peers if any(peer in found.get(f"{kind}/{mode}", {}) for kind in KINDS)]
        head = [f"{title}: us", "kb median", "p99"]
        for peer in present:
            head += [f"{peer} median", "p99", f"kb / {peer} median", "p99"]
        rows = []
        for kind in KINDS:
            got = found.get(f"{kind}/{mode}", {})
            if "kb" not in got:
                continue
            cells = [kind, number(middle(got["kb"], "median_us")), number(middle(got["kb"], "p99_us"))]
            for peer in present:
                cells += [number(middle(got[peer], key)) for key in ("median_us", "p99_us")]
                for key in ("median_us", "p99_us"):
                    ratios = [ours[key] / theirs[key] for ours, theirs in zip(got["kb"], got[peer])]
                    cells.append(f"**{statistics.median(ratios):.2f}**")
            rows.append(cells)
        if rows:
            table(head, rows)


def main():
    corpus, queries = os.environ.get("CORPUS"), os.environ.get("QUERIES")
    if not corpus or not queries:
        sys.exit("bench-peers: set CORPUS=FILE.jsonl and QUERIES=FILE.tsv")
    kept = os.environ.get("PEERS")
    home = os.path.abspath(kept) if kept else tempfile.mkdtemp(prefix="kb-peers-")
    os.makedirs(home, exist_ok=True)
    threads = int(os.environ.get("THREADS", "1"))
    try:
        texts = os.path.join(home, "texts")
        text_bytes = plain_texts(corpus, texts)
        engines = [KB(os.path.abspath(sys.argv[1]), home, corpus, queries, threads)]
        if not os.path.exists(os.path.join(home, "venv", "bin", "python")):
            run(sys.executable, "-m", "venv", os.path.join(home, "venv"))
        for make, name in (
            (lambda: Tantivy(home, corpus, queries, threads), "Tantivy"),
            (lambda: Lucene(home, texts, queries), "Lucene"),
        ):
            try:
                engines.append(make())
            except Missing as error:
                print(f"{name} is skipped: {error}")
        print(time.strftime("%d %b %Y"), f"{text_bytes / 1e6:.0f} MB of text, {threads} thread(s),",
              os.environ.get("KB_KERNELS", "all kernels"), end="\n\n")
        builds(engines, text_bytes)
        report(timings(engines, int(os.environ.get("ROUNDS", "3"))), [e.name for e in reversed(engines[1:])])
    finally:
        if not kept:
            shutil.rmtree(home, ignore_errors=True)


main()
