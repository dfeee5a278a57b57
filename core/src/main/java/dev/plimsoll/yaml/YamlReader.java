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

  /** How many characters are read again, at most, for what only Kubernetes' reader takes. */
  private static final int MOST_READ_AGAIN = 2_000_000;

  /** What reading again costs, in characters, however short the document is. */
  private static final int LEAST_READ_AGAIN = 50_000;

  private static final ScalarNode NOTHING =
      new ScalarNode("", ScalarNode.Style.PLAIN, Scalar.Null.INSTANCE, new Span(0, 0));

  /** As how many values a document counts, and what is said of one that is broken. */
  private static final int DOCUMENT_COST = 4;

  private static final int BROKEN_COST = 12;

  private final SourceFile file;
  private final Limits limits;
  private final List<YamlDocument> documents = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final SharedTexts texts = new SharedTexts();
  private int valuesLeft;

  /** What came of reading one document. */
  private record Built(
      @Nullable Node root, List<AliasNode> aliases, List<Comment> comments, SyntaxProblems found) {}

  private YamlReader(SourceFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.valuesLeft = limits.values();
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
      reader.readYaml(text, start);
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
      if (valuesLeft <= DOCUMENT_COST) {
        refuseRest(from, text.length());
        return text.length();
      }
      JsonReader json = new JsonReader(text, from, limits.depth(), valuesLeft - DOCUMENT_COST);
      Node root = json.read();
      SyntaxProblems found = new SyntaxProblems(file, from);
      valuesLeft = json.valuesLeft();
      if (root == null && json.isTooMany()) {
        int place = json.end() - from;
        found.tooManyValues(limits.values(), new Span(place, place));
        from = addBroken(from, text.length(), found);
      } else if (root == null && !json.isTooDeep()) {
        if (documents.size() < 2) {
          // kubectl takes the rest for YAML after all, from the next line with something on it.
          int rest = restAfterJson(text, at);
          if (rest >= 0) {
            return rest;
          }
        }
        found.error(
            "json",
            documents.isEmpty()
                ? "this is no JSON, as its first character says"
                : "this is no JSON, as what stands above is",
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
        add(new Span(from, json.end()), new Built(root, List.of(), List.of(), found));
        from = json.end();
      }
      at = from;
    }
  }

  /** Where kubectl goes on with YAML; -1 when too little is left for it to look at, four bytes. */
  private static int restAfterJson(String text, int from) {
    int at = from;
    while (isFourBytes(text, at)) {
      if (!DocumentCutter.isBlank(text.charAt(at))) {
        return at;
      }
      at++;
      if (text.charAt(at - 1) == '\n') {
        return at;
      }
    }
    return -1;
  }

  private static boolean isFourBytes(String text, int from) {
    int bytes = 0;
    for (int i = from; i < text.length() && bytes < 4; i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes >= 4;
  }

  private static Built broken(SyntaxProblems found) {
    return new Built(null, List.of(), List.of(), found);
  }

  private int addBroken(int start, int end, SyntaxProblems found) {
    add(new Span(start, end), broken(found));
    return end;
  }

  private void add(Span span, Built built) {
    SyntaxProblems found = built.found;
    Node root = built.root;
    boolean readable = !found.isBroken();
    documents.add(
        new YamlDocument(
            file,
            documents.size(),
            span,
            root != null && readable ? root : NOTHING,
            readable ? built.comments : List.of(),
            readable ? built.aliases : List.of(),
            readable));
    problems.addAll(found.found());
    if (!readable) {
      valuesLeft -= BROKEN_COST;
    }
  }

  private void readYaml(String text, int start) {
    for (Slice slice : DocumentCutter.cut(text, start, valuesLeft / DOCUMENT_COST + 1)) {
      if (valuesLeft <= DOCUMENT_COST) {
        refuseRest(slice.start(), text.length());
        return;
      }
      valuesLeft -= DOCUMENT_COST;
      readSlice(text, slice);
    }
  }

  /** Leaves what follows unread, since the file has had all the values that it may. */
  private void refuseRest(int start, int end) {
    SyntaxProblems found = new SyntaxProblems(file, start);
    found.tooManyValues(limits.values(), new Span(0, Math.min(1, end - start)));
    addBroken(start, end, found);
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
      readDocument(document, separated, new Span(slice.start(), slice.end()));
    }
  }

  private void readDocument(String document, boolean separated, Span span) {
    int start = separated ? contentStart(document) : 0;
    Built built = build(document, start, span.start(), separated);
    SyntaxProblems found = built.found;
    if (found.isBroken() && Templates.mayHold(document)) {
      SyntaxProblems template = new SyntaxProblems(file, span.start());
      explainByTemplate(document, start, found, template);
      add(span, broken(template.isBroken() ? template : found));
      return;
    }
    add(span, built);
  }

  /** Behind the rest of the separator line, and a byte-order mark after it. */
  private static int contentStart(String document) {
    int lineBreak = document.indexOf('\n');
    int start = lineBreak < 0 ? document.length() : lineBreak + 1;
    return start < document.length() && document.charAt(start) == '\uFEFF' ? start + 1 : start;
  }

  private Built build(String document, int start, int base, boolean separated) {
    EngineText engineText = new EngineText(document, start);
    int refused = engineText.refused();
    if (refused >= 0) {
      SyntaxProblems found = new SyntaxProblems(file, base);
      found.refusedCharacter(document.charAt(refused), new Span(refused, refused + 1));
      return broken(found);
    }
    for (long cost = 0; ; cost += document.length() + LEAST_READ_AGAIN) {
      SyntaxProblems found = new SyntaxProblems(file, base);
      CommentCollector comments = new CommentCollector(document, separated);
      TreeBuilder builder =
          new TreeBuilder(document, engineText, limits, found, comments, texts, valuesLeft);
      Node root = builder.build();
      List<EngineText.Patch> patches = builder.patches();
      if (patches.isEmpty() || cost > MOST_READ_AGAIN) {
        if (!patches.isEmpty() && !found.isBroken()) {
          found.error("yaml", "this document has too much that is no YAML 1.2", "", new Span(0, 0));
        }
        if (root != null && !found.isBroken() && builder.overridden()) {
          DuplicateKeys.report(root, FieldPath.ROOT, found);
        }
        valuesLeft -= builder.values();
        return new Built(root, builder.aliases(), comments.comments(), found);
      }
      engineText.patch(patches);
    }
  }

  /** Puts down that a document is not rendered, if it would read better without its templates. */
  private void explainByTemplate(
      String document, int start, SyntaxProblems found, SyntaxProblems template) {
    Templates templates = new Templates(document);
    String filled = templates.fill();
    SyntaxProblems without = build(filled, start, 0, false).found;
    int offset = found.firstOffset();
    if (!without.isBroken() || without.firstOffset() > offset) {
      templates.report(offset, template);
    }
  }
}
