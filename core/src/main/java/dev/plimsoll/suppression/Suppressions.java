package dev.plimsoll.suppression;

import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.lint.Selection;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the findings away that comments and annotations ask not to hear of, and says which of these
 * requests are wrong or needed no more. Costs a search of each text where none of them has any.
 */
public final class Suppressions {

  private static final Code UNUSED = new Code(Stage.LINT, "suppression-unused");
  private static final String OURS = "plimsoll";

  private final Options options;
  private final Selection selection;
  private final List<Request> requests;
  private final List<Diagnostic> complaints;

  private Suppressions(Options options, Selection selection, Requests requests) {
    this.options = options;
    this.selection = selection;
    this.requests = List.copyOf(requests.all());
    this.complaints = requests.complaints();
  }

  /**
   * Whether any text of these objects may ask for silence.
   *
   * @param manifests all objects of a run
   * @param options what the user wants
   */
  public static boolean areIn(List<Manifest> manifests, Options options) {
    SourceFile last = null;
    for (Manifest manifest : manifests) {
      SourceFile file = manifest.root().document().file();
      if (file != last && (!options.annotationsOf().isEmpty() || file.text().contains(OURS))) {
        return true;
      }
      last = file;
    }
    return false;
  }

  /**
   * What the texts of these objects ask for.
   *
   * @param manifests all objects of a run
   * @param options what the user wants
   * @param selection the rules that run
   */
  public static Suppressions in(List<Manifest> manifests, Options options, Selection selection) {
    Requests requests = new Requests(selection);
    IdentityHashMap<YamlDocument, List<Manifest>> documents = new IdentityHashMap<>();
    List<YamlDocument> order = new ArrayList<>();
    for (Manifest manifest : manifests) {
      YamlDocument document = manifest.root().document();
      List<Manifest> inIt = documents.get(document);
      if (inIt == null) {
        inIt = new ArrayList<>();
        documents.put(document, inIt);
        order.add(document);
      }
      inIt.add(manifest);
    }
    PeerAnnotations peers = new PeerAnnotations(options.annotationsOf(), selection);
    for (YamlDocument document : order) {
      List<Manifest> inIt = documents.getOrDefault(document, List.of());
      boolean ours = document.file().text().contains(OURS);
      if (ours) {
        requests.readComments(document, inIt);
      }
      for (Manifest manifest : inIt) {
        if (ours) {
          requests.readAnnotations(manifest);
        }
        peers.read(manifest, requests);
      }
    }
    return new Suppressions(options, selection, requests);
  }

  /**
   * Sorts out what is not to be said.
   *
   * @param found the findings of a run in their order
   */
  public Judged apply(List<Diagnostic> found) {
    Map<SourceFile, List<Request>> byFile = new HashMap<>();
    for (Request request : requests) {
      byFile.computeIfAbsent(request.region().file(), file -> new ArrayList<>()).add(request);
    }
    Set<Request.Wanted> used = new HashSet<>();
    Diagnostics kept = new Diagnostics();
    List<Suppressed> suppressed = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      Request first = null;
      for (Request request : byFile.getOrDefault(diagnostic.location().file(), List.of())) {
        if (request.covers(diagnostic.location())) {
          for (Request.Wanted wanted : request.wanted()) {
            if (wanted.code().equals(diagnostic.code())) {
              used.add(wanted);
              first = first == null ? request : first;
            }
          }
        }
      }
      if (first == null) {
        kept.add(diagnostic);
      } else {
        suppressed.add(new Suppressed(diagnostic, first.by(), first.reason()));
      }
    }
    for (Diagnostic complaint : complaints) {
      options.judge(complaint).ifPresent(kept::add);
    }
    for (Request request : requests) {
      for (Request.Wanted wanted : request.wanted()) {
        if (request.own() && !used.contains(wanted)) {
          unused(request, wanted, kept);
        }
      }
    }
    return new Judged(kept.sorted(), suppressed);
  }

  private void unused(Request request, Request.Wanted wanted, Diagnostics kept) {
    boolean runs = selection.runs(wanted.code());
    if (!runs && !(options.select().isEmpty() && options.ignore().isEmpty())) {
      return; // another run, with other rules, may well need it
    }
    String message =
        runs
            ? "`" + wanted.name() + "` has nothing to say here, so there is nothing to ignore"
            : "`" + wanted.name() + "` does not run unless it is selected, so nothing is ignored";
    options
        .judge(
            Diagnostic.of(
                    UNUSED,
                    Severity.WARNING,
                    message,
                    wanted.place(),
                    FieldPath.ROOT,
                    request.object())
                .withHelp(
                    request.by() == Suppressed.By.COMMENT && runs
                        ? "remove it, or put it on the line of the finding or above its block"
                        : "remove it"))
        .ifPresent(kept::add);
  }
}
