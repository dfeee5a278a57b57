package dev.plimsoll;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts of one run, and what went wrong while they were read.
 *
 * <p>The only class of the library that touches files. A folder is searched for {@code *.yaml},
 * {@code *.yml} and {@code *.json}, hidden folders and {@code node_modules} left out; a folder with
 * {@code Chart.yaml} or {@code kustomization.yaml} must be rendered first and is said to be one.
 */
public final class Sources {

  /** The name that standard input goes by in findings. */
  public static final String STANDARD_INPUT = "<stdin>";

  /** Files of more bytes than this are not read. */
  private static final long LARGEST_FILE = 256L << 20;

  private final List<Source> all = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Path folder;

  private Sources(Path folder) {
    this.folder = folder;
  }

  /**
   * One text.
   *
   * @param file name and text
   * @param named whether the user named this very file, so that each of its documents must be a
   *     Kubernetes object
   */
  public record Source(SourceFile file, boolean named) {}

  /** A text that somebody already holds, such as an editor. No file is touched. */
  public static Sources ofText(String name, String text) {
    Sources sources = new Sources(Path.of(""));
    sources.all.add(new Source(SourceFile.of(name, text), true));
    return sources;
  }

  /** Several texts that somebody already holds, in this order. */
  public static Sources ofTexts(List<SourceFile> files) {
    Sources sources = new Sources(Path.of(""));
    for (SourceFile file : files) {
      sources.all.add(new Source(file, true));
    }
    return sources;
  }

  /**
   * Reads files and folders.
   *
   * @param paths files, folders, and {@code -} for standard input, in the order in which they are
   *     to be reported
   * @param standardInput read to its end where {@code -} is among the paths; not closed
   * @param filter which files of folders count; a file named among the paths always does
   */
  public static Sources read(List<String> paths, InputStream standardInput, FileFilter filter) {
    return read(Path.of(""), paths, standardInput, filter);
  }

  /**
   * Reads files and folders as seen from another folder than the current one.
   *
   * @param folder where paths that are not absolute begin; not part of the names in findings
   * @param paths files, folders, and {@code -} for standard input, in the order in which they are
   *     to be reported
   * @param standardInput read to its end where {@code -} is among the paths; not closed
   * @param filter which files of folders count; a file named among the paths always does
   */
  public static Sources read(
      Path folder, List<String> paths, InputStream standardInput, FileFilter filter) {
    Sources sources = new Sources(folder);
    for (String path : paths) {
      if (path.equals("-")) {
        sources.readStandardInput(standardInput);
      } else {
        sources.readPath(path, filter);
      }
    }
    return sources;
  }

  /** All texts in the order in which they are to be reported. */
  public List<Source> all() {
    return List.copyOf(all);
  }

  /** What could not be read, as findings with codes {@code source/*}. */
  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  private void readStandardInput(InputStream standardInput) {
    try {
      add(STANDARD_INPUT, standardInput.readAllBytes(), true);
    } catch (IOException broken) {
      problem(STANDARD_INPUT, "unreadable", "cannot read standard input: " + reason(broken), "");
    }
  }

  private void readPath(String name, FileFilter filter) {
    Path path;
    try {
      path = folder.resolve(name);
    } catch (InvalidPathException bad) {
      problem(name, "not-found", "this is no path: " + bad.getReason(), "");
      return;
    }
    if (Files.isDirectory(path)) {
      search(path, name, name, filter);
    } else if (Files.exists(path)) {
      readFile(path, slashed(name), true);
    } else {
      problem(
          slashed(name),
          "not-found",
          "there is no such file or folder",
          "check the spelling; the current folder is " + slashed(folder.toAbsolutePath()));
    }
  }

  private void search(Path folder, String shown, String root, FileFilter filter) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.add(child);
      }
    } catch (IOException broken) {
      problem(slashed(shown), "unreadable", "cannot read this folder: " + reason(broken), "");
      return;
    }
    children.sort((left, right) -> fileName(left).compareTo(fileName(right)));
    if (mustBeRendered(children, shown, root, filter)) {
      return;
    }
    for (Path child : children) {
      String name = fileName(child);
      String childShown = shown.endsWith("/") ? shown + name : shown + "/" + name;
      if (Files.isDirectory(child)) {
        boolean linked = Files.isSymbolicLink(child);
        if (!linked && !name.startsWith(".") && !name.equals("node_modules")) {
          search(child, childShown, root, filter);
        }
      } else if (isManifestName(name) && filter.accepts(relative(childShown, root))) {
        readFile(child, slashed(childShown), false);
      }
    }
  }

  /** Whether a folder holds no manifests but what makes them; said unless it is filtered out. */
  private boolean mustBeRendered(
      List<Path> children, String shown, String root, FileFilter filter) {
    for (Path child : children) {
      String name = fileName(child);
      boolean isChart = name.equals("Chart.yaml");
      if (!isChart && !isKustomization(name)) {
        continue;
      }
      String childShown = shown.endsWith("/") ? shown + name : shown + "/" + name;
      if (filter.accepts(relative(childShown, root))) {
        notRendered(slashed(childShown), slashed(shown), isChart);
      }
      return true;
    }
    return false;
  }

  private static boolean isKustomization(String name) {
    return name.equals("kustomization.yaml")
        || name.equals("kustomization.yml")
        || name.equals("Kustomization");
  }

  private void notRendered(String file, String folder, boolean isChart) {
    if (isChart) {
      problem(
          file,
          "not-rendered",
          "this folder is a Helm chart: its templates are no manifests until they are rendered",
          "helm template " + folder + " | plimsoll check -");
    } else {
      problem(
          file,
          "not-rendered",
          "this folder is a kustomization: its files are no complete manifests until it is built",
          "kubectl kustomize " + folder + " | plimsoll check -");
    }
  }

  private void readFile(Path path, String shown, boolean named) {
    try {
      if (!seen.add(path.toRealPath())) {
        return;
      }
      long size = Files.size(path);
      if (size > LARGEST_FILE) {
        problem(
            shown,
            "too-large",
            "the file has " + (size >> 20) + " MiB; more than 256 MiB are not read",
            "split it, or leave it out");
        return;
      }
      add(shown, Files.readAllBytes(path), named);
    } catch (NoSuchFileException gone) {
      problem(shown, "not-found", "there is no such file or folder", "");
    } catch (IOException broken) {
      problem(shown, "unreadable", "cannot read this file: " + reason(broken), "");
    }
  }

  private void add(String name, byte[] bytes, boolean named) {
    Encoding.Decoded decoded = Encoding.decode(bytes);
    SourceFile file = SourceFile.of(name, decoded.text());
    if (decoded.isWhole()) {
      all.add(new Source(file, named));
      return;
    }
    int broken = decoded.text().length();
    problems.add(
        Diagnostic.of(
                new Code(Stage.SOURCE, "encoding"),
                Severity.ERROR,
                "from here on the bytes are no " + decoded.charset() + " text",
                new Location(file, new Span(broken, broken)),
                FieldPath.ROOT,
                ObjectName.NONE)
            .withHelp("save the file as UTF-8"));
  }

  private void problem(String name, String code, String message, String help) {
    problems.add(
        Diagnostic.of(
                new Code(Stage.SOURCE, code),
                Severity.ERROR,
                message,
                new Location(SourceFile.of(name, ""), new Span(0, 0)),
                FieldPath.ROOT,
                ObjectName.NONE)
            .withHelp(help));
  }

  private static boolean isManifestName(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static String relative(String shown, String root) {
    String below = shown.substring(root.length());
    return slashed(below.startsWith("/") ? below.substring(1) : below);
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String slashed(Object path) {
    String text = path.toString();
    return File.separatorChar == '/' ? text : text.replace(File.separatorChar, '/');
  }

  private static String reason(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
