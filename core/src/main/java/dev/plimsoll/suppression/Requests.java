package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.lint.Selection;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Span;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the requests for silence that stand in texts, and complains about those that make no sense.
 * Serves one run.
 */
final class Requests {

  /** The annotation of an object or of a Pod template. */
  static final String ANNOTATION = "plimsoll.dev/ignore";

  private static final Code UNKNOWN = new Code(Stage.LINT, "suppression-unknown");
  private static final Code REFUSED = new Code(Stage.LINT, "suppression-refused");
  private static final Code WITHOUT_REASON = new Code(Stage.LINT, "suppression-without-reason");

  private final Selection selection;
  private final List<Code> locked;
  private final Diagnostics complaints = new Diagnostics();
  private final List<Request> all = new ArrayList<>();

  Requests(Selection selection, List<Code> locked) {
    this.selection = selection;
    this.locked = locked;
  }

  List<Request> all() {
    return all;
  }

  List<Diagnostic> complaints() {
    return complaints.all();
  }

  void add(Request request) {
    all.add(request);
  }

  /**
   * Reads the comments of a document.
   *
   * @param document the document
   * @param manifests the objects in it
   */
  void readComments(YamlDocument document, List<Manifest> manifests) {
    for (Comment comment : document.comments()) {
      String text = comment.text();
      int mark = Directive.skipBlanks(text, 0);
      if (!text.startsWith(Directive.MARK, mark)) {
        continue;
      }
      int first = document.base() + comment.span().start() + 1;
      int verb = Directive.skipBlanks(text, mark + Directive.MARK.length());
      String word = Directive.word(text, verb);
      Location region = Region.of(comment, document);
      ObjectName object = object(region, manifests);
      if (!word.equals("ignore")) {
        complain(
            UNKNOWN,
            Severity.ERROR,
            "a comment for Plimsoll says `ignore`, not `" + word + "`",
            "write `# plimsoll: ignore RULE - reason`",
            place(document, first + mark, first + text.stripTrailing().length()),
            object);
        continue;
      }
      Directive directive = Directive.parse(text, verb + word.length());
      Location whole = place(document, first + mark, first + text.stripTrailing().length());
      List<Request.Wanted> wanted = new ArrayList<>();
      for (Directive.Name name : directive.names()) {
        Location at = place(document, first + name.start(), first + name.end());
        wanted(name.text(), at, object, wanted);
      }
      request(directive, wanted, region, Suppressed.By.COMMENT, whole, object);
    }
  }

  /** Reads the annotation of an object, and that of its Pod template. */
  void readAnnotations(Manifest manifest) {
    readAnnotation(manifest.root(), manifest);
    if (manifest.workload().isPresent() && !manifest.id().kind().equals("Pod")) {
      Located metadata = manifest.workload().get().template().metadata().at();
      readAnnotation(metadata.parent(), manifest);
    }
  }

  private void readAnnotation(Located owner, Manifest manifest) {
    Located value = owner.field("metadata").field("annotations").entry(ANNOTATION);
    Node node = value.node().orElse(null);
    if (!(node instanceof ScalarNode scalar)) {
      return;
    }
    ObjectName object = manifest.objectName();
    Location whole = value.location();
    int from = 0;
    String text = scalar.text();
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end);
      if (!line.isBlank() || text.isBlank()) {
        Directive directive = Directive.parse(line, 0);
        List<Request.Wanted> wanted = new ArrayList<>();
        for (Directive.Name name : directive.names()) {
          wanted(name.text(), within(whole, name.text()), object, wanted);
        }
        request(directive, wanted, region(owner), Suppressed.By.ANNOTATION, whole, object);
      }
      from = end < 0 ? text.length() + 1 : end + 1;
    }
  }

  /** An object with all of it, or a field with its key. */
  static Location region(Located owner) {
    Location value = owner.location();
    if (owner.isRoot()) {
      return value;
    }
    int start = Math.min(owner.keyLocation().span().start(), value.span().start());
    return new Location(value.file(), new Span(start, value.span().end()));
  }

  /** Where a name stands in a value; the whole value where it is written in another way. */
  private static Location within(Location value, String name) {
    int at = value.text().indexOf(name);
    if (at < 0) {
      return value;
    }
    int start = value.span().start() + at;
    return new Location(value.file(), new Span(start, start + name.length()));
  }

  private void request(
      Directive directive,
      List<Request.Wanted> wanted,
      Location region,
      Suppressed.By by,
      Location place,
      ObjectName object) {
    if (directive.names().isEmpty()) {
      complain(
          UNKNOWN,
          Severity.ERROR,
          "it does not say which rule is to be ignored",
          "name the rules and say why: `RULE, RULE - reason`",
          place,
          object);
    } else if (directive.reason().isEmpty() && !wanted.isEmpty()) {
      complain(
          WITHOUT_REASON,
          Severity.WARNING,
          "why `" + wanted.get(0).name() + "` is ignored is not said",
          "add the reason: `" + wanted.get(0).name() + " - reason`",
          place,
          object);
    }
    if (!wanted.isEmpty()) {
      all.add(new Request(region, wanted, directive.reason(), by, place, object, true));
    }
  }

  private void wanted(String name, Location at, ObjectName object, List<Request.Wanted> wanted) {
    Optional<Code> code = selection.code(name);
    if (code.isPresent() && locked.contains(code.get())) {
      complain(
          REFUSED,
          Severity.WARNING,
          "`" + name + "` is locked by a plimsoll.yaml, so it is reported all the same",
          "mend what it is about, or have an exception written there",
          at,
          object);
    } else if (code.isPresent()) {
      wanted.add(new Request.Wanted(code.get(), name, at));
    } else if (isServers(name)) {
      complain(
          REFUSED,
          Severity.WARNING,
          "`" + name + "` cannot be ignored: the API server refuses the object all the same",
          "mend what it is about",
          at,
          object);
    } else {
      List<String> known = selection.suppressible();
      String question = Nearest.question(name, known);
      complain(
          UNKNOWN,
          Severity.ERROR,
          "there is no rule `" + name + "` to ignore",
          question.isEmpty() ? "`plimsoll rules` lists them" : question,
          at,
          object);
    }
  }

  /** Whether it is a code of a stage that says what the server refuses. */
  private static boolean isServers(String name) {
    int slash = name.indexOf('/');
    for (Stage stage : Stage.values()) {
      boolean ours = stage == Stage.LINT || stage == Stage.REFERENCE;
      if (!ours && slash > 0 && name.substring(0, slash).equals(stage.prefix())) {
        return true;
      }
    }
    return false;
  }

  private void complain(
      Code code, Severity severity, String message, String help, Location at, ObjectName object) {
    complaints.add(
        Diagnostic.of(code, severity, message, at, FieldPath.ROOT, object).withHelp(help));
  }

  private static Location place(YamlDocument document, int start, int end) {
    return new Location(document.file(), new Span(start, Math.max(start, end)));
  }

  /** The object of a document, or that of several which a region lies in. */
  private static ObjectName object(Location region, List<Manifest> manifests) {
    for (Manifest manifest : manifests) {
      Span span = manifest.root().location().span();
      if (manifest.item().isEmpty() || span.contains(region.span().start())) {
        return manifest.objectName();
      }
    }
    return ObjectName.NONE;
  }
}
