import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Asks Lucene's ArabicAnalyzer the questions of a file, and prints the place of each right document, 0 for none. */
final class Peer {
  public static void main(String[] paths) throws Exception {
    Analyzer analyzer = new ArabicAnalyzer();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String[] row : rows(paths[0])) {
        Document document = new Document();
        document.add(new StoredField("name", row[0]));
        document.add(new TextField("text", row[1], Field.Store.NO));
        writer.addDocument(document);
      }
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String[] row : rows(paths[1])) {
        String escaped = QueryParser.escape(row[2]);
        ScoreDoc[] best = searcher.search(new QueryParser("text", analyzer).parse(escaped), 10).scoreDocs;
        int place = 0;
        for (int at = 0; at < best.length && place == 0; at++) {
          if (searcher.doc(best[at].doc).get("name").equals(row[1])) place = at + 1;
        }
        System.out.println(place);
      }
    }
  }

  private static List<String[]> rows(String path) throws Exception {
    return Files.readAllLines(Path.of(path)).stream()
        .filter(line -> line.contains("\t"))
        .map(line -> line.stripTrailing().split("\t"))
        .toList();
  }
}
