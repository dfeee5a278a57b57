package dev.plimsoll.yaml;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.DocumentCutter.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as kubectl reads it: cuts it into documents and makes a tree of each.
 *
 * <p>The model is {@code NewYAMLOrJSONDecoder} of {@code k8s.io/apimachinery/pkg/util/yaml} with
 * {@code sigs.k8s.io/yaml} behind it. One thing differs: kubectl gives up at the first document
 * that it cannot read, this reader goes on with the next.
 */
public final class YamlReader {

  private final SourceFile file;
  private final Limits limits;
  private final List<YamlDocument> documents = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private YamlReader(SourceFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Reads all documents of a file. Never throws: what cannot be read is among the problems, with
   * codes of the stage {@code syntax}, and costs only the document in which it stands.
   *
   * @param file the text; YAML, or a series of JSON values
   * @param limits what to refuse because of its size
   * @return all documents, empty and broken ones too, and what is wrong with them, by place
   */
  public static YamlStream read(SourceFile file, Limits limits) {
    YamlReader reader = new YamlReader(file, limits);
    String text = file.text();
    int start = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
    int first = start;
    while (first < text.length() && DocumentCutter.isBlank(text.charAt(first))) {
      first++;
    }
    if (first < text.length() && text.charAt(first) == '{') {
      start = reader.readJson(text, start);
    }
    if (start < text.length()) {
      for (Slice slice : DocumentCutter.cut(text, start)) {
        reader.readSlice(text, slice);
      }
    }
    return new YamlStream(reader.documents, sorted(reader.problems));
  }

  private static List<Diagnostic> sorted(List<Diagnostic> problems) {
    if (problems.size() < 2) {
      return problems;
    }
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(problems);
    return diagnostics.sorted();
  }

  /**
   * Reads JSON values from {@code start} on.
   *
   * @return where to go on with YAML; the end of the text when there is nothing more to read
   */
  private int readJson(String text, int start) {
    int at = start;
    while (true) {
      int from = JsonReader.skipBlanks(text, at);
      if (from == text.length()) {
        return from;
      }
      JsonReader json = new JsonReader(text, from, limits.depth());
      Node root = json.read();
      SyntaxProblems found = new SyntaxProblems(file, from);
      if (root == null && !json.isTooDeep()) {
        if (documents.size() < 2) {
          // kubectl takes the rest for YAML after all, from the next line with something on it.
          return restAfterJson(text, at);
        }
        found.error(
            "json",
            "this is no JSON, as what stands above is",
            "kubectl reads no YAML after two JSON documents; use one format",
            new Span(json.end() - from, Math.min(text.length(), json.end() + 1) - from));
        from = addBroken(from, text.length(), found);
      } else if (root == null) {
        int place = json.end() - from;
        found.tooDeep(limits.depth(), new Span(place, place + 1));
        from = addBroken(from, text.length(), found);
      } else {
        if (json.end() - from > limits.documentLength()) {
          found.tooLarge(json.end() - from, limits.documentLength());
        }
        if (json.isOverridden()) {
          DuplicateKeys.report(root, FieldPath.ROOT, found);
        }
        add(new Span(from, json.end()), new Built(root, List.of()), List.of(), found);
        from = json.end();
      }
      at = from;
    }
  }

  private static int restAfterJson(String text, int from) {
    int at = from;
    while (at < text.length() && DocumentCutter.isBlank(text.charAt(at))) {
      at++;
      if (text.charAt(at - 1) == '\n') {
        break;
      }
    }
    return at;
  }

  private int addBroken(int start, int end, SyntaxProblems found) {
    add(new Span(start, end), null, List.of(), found);
    return end;
  }

  /** What was built of a document: its value, and the aliases in it. */
  private record Built(Node root, List<AliasNode> aliases) {}

  private void add(Span span, @Nullable Built built, List<Comment> comments, SyntaxProblems found) {
    boolean readable = !found.isBroken();
    Node shown =
        built != null && readable
            ? built.root
            : new ScalarNode("", ScalarNode.Style.PLAIN, Scalar.Null.INSTANCE, new Span(0, 0));
    documents.add(
        new YamlDocument(
            file,
            documents.size(),
            span,
            shown,
            readable ? comments : List.of(),
            built != null && readable ? built.aliases : List.of(),
            readable));
    problems.addAll(found.found());
  }

  private void readSlice(String text, Slice slice) {
    SyntaxProblems found = new SyntaxProblems(file, slice.start());
    int length = slice.end() - slice.start();
    if (slice.badSeparator() >= 0) {
      int from = slice.badSeparator() - slice.start() + 3;
      String rest = text.substring(slice.start() + from, slice.end());
      int blanks = rest.length() - rest.stripLeading().length();
      String bare = rest.strip();
      found.separator(bare, new Span(from + blanks, from + blanks + bare.length()));
      addBroken(slice.start(), slice.end(), found);
    } else if (length > limits.documentLength()) {
      found.tooLarge(length, limits.documentLength());
      addBroken(slice.start(), slice.end(), found);
    } else {
      boolean separated = slice.start() >= 3 && text.startsWith("---", slice.start() - 3);
      String document = text.substring(slice.start(), slice.end());
      readDocument(document, separated, new Span(slice.start(), slice.end()), found);
    }
  }

  private void readDocument(String document, boolean separated, Span span, SyntaxProblems found) {
    int start = separated ? contentStart(document) : 0;
    CommentCollector comments = new CommentCollector(document, separated);
    Built built = build(document, start, comments, found);
    if (found.isBroken() && Templates.mayHold(document)) {
      SyntaxProblems template = new SyntaxProblems(file, span.start());
      explainByTemplate(document, start, found, template);
      add(span, null, List.of(), template.isBroken() ? template : found);
      return;
    }
    add(span, built, comments.comments(), found);
  }

  /** Behind the rest of the separator line, and a byte-order mark after it. */
  private static int contentStart(String document) {
    int lineBreak = document.indexOf('\n');
    int start = lineBreak < 0 ? document.length() : lineBreak + 1;
    return start < document.length() && document.charAt(start) == '\uFEFF' ? start + 1 : start;
  }

  private @Nullable Built build(
      String document, int start, CommentCollector comments, SyntaxProblems found) {
    EngineText engineText = new EngineText(document, start);
    int refused = engineText.refused();
    if (refused >= 0) {
      found.refusedCharacter(document.charAt(refused), new Span(refused, refused + 1));
      return null;
    }
    TreeBuilder builder = new TreeBuilder(document, engineText, limits, found, comments);
    Node root = builder.build();
    if (root != null && !found.isBroken() && builder.overridden()) {
      DuplicateKeys.report(root, FieldPath.ROOT, found);
    }
    return root == null ? null : new Built(root, builder.aliases());
  }

  /** Puts down that a document is not rendered, if it would read better without its templates. */
  private void explainByTemplate(
      String document, int start, SyntaxProblems found, SyntaxProblems template) {
    Templates templates = new Templates(document);
    String filled = templates.fill();
    SyntaxProblems without = new SyntaxProblems(file, 0);
    build(filled, start, new CommentCollector(filled, false), without);
    int offset = found.firstOffset();
    if (!without.isBroken() || without.firstOffset() > offset) {
      templates.report(offset, template);
    }
  }
}
