import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene at the work of kb-bench: "build TEXTS FOLDER" indexes a file with one text a line, "query FOLDER QUERIES KIND ROUNDS MODES" times the
 * queries of a kind in some modes. Both print one JSON object.
 */
public final class LucenePeer {
  private static final String FIELD = "text";

  public static void main(String[] args) throws Exception {
    if (args[0].equals("build")) build(args[1], args[2]);
    else query(args[1], args[2], args[3], Integer.parseInt(args[4]), args[5].split(","));
  }

  /** Runs of letters and digits in lower case: no stems, no stop words. */
  private static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String name) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        return new TokenStreamComponents(words, new LowerCaseFilter(words));
      }
    };
  }

  private static void build(String texts, String folder) throws Exception {
    long start = System.nanoTime();
    IndexWriterConfig config = new IndexWriterConfig(analyzer());
    config.setRAMBufferSizeMB(1000).setUseCompoundFile(false);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    int documents = 0;
    try (FSDirectory directory = FSDirectory.open(Path.of(folder));
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader reader = Files.newBufferedReader(Path.of(texts))) {
      Document document = new Document();
      Field field = new Field(FIELD, "", TextField.TYPE_NOT_STORED);
      document.add(field);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        field.setStringValue(line);
        writer.addDocument(document);
        documents++;
      }
      writer.forceMerge(1, true);
      writer.commit();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "{\"docs\":%d,\"seconds\":%.3f}%n", documents, seconds);
  }

  private static Query make(String kind, String[] words) {
    if (kind.equals("term")) return new TermQuery(new Term(FIELD, words[0]));
    if (kind.equals("phrase")) return new PhraseQuery(FIELD, words);
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    Occur occur = kind.equals("and") ? Occur.MUST : Occur.SHOULD;
    for (String word : words) builder.add(new TermQuery(new Term(FIELD, word)), occur);
    return builder.build();
  }

  /** What a query is asked for; top10count is the best ten and the number of all in one pass. */
  private static long answer(IndexSearcher searcher, Query query, String mode) throws Exception {
    if (mode.equals("count")) return searcher.count(query);
    int least = mode.equals("top10") ? 10 : Integer.MAX_VALUE;
    var manager = new TopScoreDocCollectorManager(10, null, least);
    return searcher.search(query, manager).totalHits.value();
  }

  private static void query(String folder, String file, String kind, int rounds, String[] modes)
      throws Exception {
    List<Query> queries = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file))) {
      String[] parts = line.split("\t");
      if (parts.length > 1 && parts[0].equals(kind)) queries.add(make(kind, parts[1].split(" ")));
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(folder)))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      List<String> rows = new ArrayList<>();
      for (String mode : modes) {
        rows.add("\"" + kind + "/" + mode + "\":" + time(searcher, queries, mode, rounds));
      }
      System.out.println("{" + String.join(",", rows) + "}");
    }
  }

  private static String time(IndexSearcher searcher, List<Query> queries, String mode, int rounds)
      throws Exception {
    // Warm by processor time: on a busy machine the compiler of hot code gets its share late.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long warm = threads.getCurrentThreadCpuTime();
    for (int round = 0; round < 3 || threads.getCurrentThreadCpuTime() - warm < 2e9; round++) {
      for (Query query : queries) answer(searcher, query, mode);
    }
    long[][] times = new long[queries.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int number = 0; number < queries.size(); number++) {
        long start = System.nanoTime();
        answer(searcher, queries.get(number), mode);
        times[number][round] = System.nanoTime() - start;
      }
    }
    double[] medians = new double[queries.size()];
    for (int number = 0; number < medians.length; number++) {
      Arrays.sort(times[number]);
      medians[number] = times[number][rounds / 2] / 1000.0;
    }
    Arrays.sort(medians);
    double mean = Arrays.stream(medians).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "{\"n\":%d,\"median_us\":%.3f,\"p95_us\":%.3f,\"p99_us\":%.3f,\"mean_us\":%.3f}",
        medians.length, quantile(medians, 0.5), quantile(medians, 0.95), quantile(medians, 0.99), mean);
  }

  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) return 0;
    return sorted[Math.min((int) (sorted.length * share), sorted.length - 1)];
  }
}
