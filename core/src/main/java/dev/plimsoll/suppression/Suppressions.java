package dev.plimsoll.suppression;

import dev.plimsoll.config.Options;
import dev.plimsoll.config.Waiver;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.lint.Selection;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.YamlDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the findings away that comments and annotations ask not to hear of, and says which of these
 * requests are wrong or needed no more.
 */
public final class Suppressions {

  private static final Code UNUSED = new Code(Stage.LINT, "suppression-unused");
  private static final Code EXPIRED = new Code(Stage.LINT, "exception-expired");
  private static final String OURS = "plimsoll";

  private final Options options;
  private final Selection selection;
  private final List<Request> requests;
  private final List<Diagnostic> complaints;
  private final Whereabouts whereabouts;
  private final LocalDate today;

  private Suppressions(
      Options options, Selection selection, Requests requests, List<Manifest> manifests) {
    this.options = options;
    this.selection = selection;
    this.whereabouts = new Whereabouts(manifests);
    this.today = options.today().orElseGet(LocalDate::now);
    this.requests = List.copyOf(requests.all());
    this.complaints = requests.complaints();
  }

  /**
   * What the texts of these objects ask for.
   *
   * @param manifests all objects of a run
   * @param options what the user wants
   * @param selection the rules that run
   */
  public static Suppressions in(List<Manifest> manifests, Options options, Selection selection) {
    Requests requests = new Requests(selection, options.locked());
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
    PeerAnnotations peers =
        new PeerAnnotations(options.annotationsOf(), selection, options.locked());
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
    return new Suppressions(options, selection, requests, manifests);
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
      Optional<Waiver> waiver = first == null ? waiver(diagnostic) : Optional.empty();
      if (first != null) {
        suppressed.add(new Suppressed(diagnostic, first.by(), first.reason()));
      } else if (waiver.isPresent()) {
        suppressed.add(new Suppressed(diagnostic, Suppressed.By.EXCEPTION, waiver.get().reason()));
      } else {
        kept.add(diagnostic);
      }
    }
    for (Diagnostic complaint : complaints) {
      options.judge(complaint).ifPresent(kept::add);
    }
    for (Waiver waiver : options.waivers()) {
      if (!waiver.holdsOn(today)) {
        options.judge(expired(waiver)).ifPresent(kept::add);
      }
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

  /** The exception that covers a finding, if one does today. */
  private Optional<Waiver> waiver(Diagnostic diagnostic) {
    for (Waiver waiver : options.waivers()) {
      if (waiver.codes().contains(diagnostic.code()) && waiver.holdsOn(today)) {
        String file = diagnostic.location().file().name();
        Optional<Manifest> manifest = whereabouts.find(diagnostic.location());
        boolean covered =
            manifest.isEmpty()
                ? waiver.scope().isAboutFiles() && waiver.scope().covers(file)
                : waiver.scope().covers(file, manifest.get().objectName(), manifest.get().root());
        if (covered) {
          return Optional.of(waiver);
        }
      }
    }
    return Optional.empty();
  }

  private static Diagnostic expired(Waiver waiver) {
    return Diagnostic.of(
            EXPIRED,
            Severity.WARNING,
            "this exception has ended on " + waiver.until().map(LocalDate::toString).orElse(""),
            waiver.place(),
            FieldPath.ROOT,
            ObjectName.NONE)
        .withHelp("mend what it is about and remove it, or decide anew until when it holds");
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
