package dev.plimsoll;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

  private static final List<String> KUSTOMIZATIONS =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final long LARGEST_KUSTOMIZATION = 1 << 20;

  private final List<Source> all = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Map<SourceFile, Path> origins = new HashMap<>();
  private final Map<SourceFile, Charset> wide = new HashMap<>();
  private final Path folder;
  private final int largest;
  private boolean standardInputRead;
  private boolean templatesToo;

  private Sources(Path folder, int largest) {
    this.folder = folder;
    this.largest = largest;
  }

  /**
   * One text.
   *
   * @param file name and text
   * @param named whether the user named this very file, so that each of its documents must be a
   *     Kubernetes object
   * @param partial whether a kustomization calls it a patch, so that it holds parts of objects
   */
  public record Source(SourceFile file, boolean named, boolean partial) {}

  /** A text that somebody already holds, such as an editor. No file is touched. */
  public static Sources ofText(String name, String text) {
    Sources sources = new Sources(Path.of(""), Limits.DEFAULTS.fileSize());
    sources.all.add(new Source(SourceFile.of(name, text), true, false));
    return sources;
  }

  /** Several texts that somebody already holds, in this order. */
  public static Sources ofTexts(List<SourceFile> files) {
    Sources sources = new Sources(Path.of(""), Limits.DEFAULTS.fileSize());
    for (SourceFile file : files) {
      sources.all.add(new Source(file, true, false));
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
    return read(Path.of(""), paths, standardInput, filter, Limits.DEFAULTS);
  }

  /**
   * Reads files and folders as seen from another folder than the current one.
   *
   * @param folder where paths that are not absolute begin; not part of the names in findings
   * @param paths files, folders, and {@code -} for standard input, in the order in which they are
   *     to be reported
   * @param standardInput read to its end where {@code -} is among the paths; not closed
   * @param filter which files of folders count; a file named among the paths always does
   * @param limits how large a file may be
   */
  public static Sources read(
      Path folder,
      List<String> paths,
      InputStream standardInput,
      FileFilter filter,
      Limits limits) {
    Sources sources = new Sources(folder, limits.fileSize());
    for (String path : paths) {
      if (path.equals("-")) {
        sources.readStandardInput(standardInput);
      } else {
        sources.readPath(path, path, filter);
      }
    }
    return sources;
  }

  /**
   * Reads files and folders with CustomResourceDefinitions and JSON Schemas, as {@link
   * Plimsoll#knowing} takes them. A folder with a {@code kustomization.yaml} is read like any
   * other, since that of a project's definitions has one.
   *
   * @param folder where paths that are not absolute begin; not part of the names in findings
   * @param paths files and folders
   */
  public static Sources readDefinitions(Path folder, List<String> paths) {
    Sources sources = new Sources(folder, Limits.DEFAULTS.fileSize());
    sources.templatesToo = true;
    for (String path : paths) {
      sources.readPath(path, path, FileFilter.ALL);
    }
    return sources;
  }

  /**
   * Reads the configurations, files called {@code plimsoll.yaml}, of files and folders: the one in
   * the folder that holds all of them, and those above it up to the root of the repository (a
   * folder with {@code .git}) or of the file system. The outermost comes first.
   *
   * @param folder where paths that are not absolute begin, and where standard input belongs
   * @param paths files, folders, and {@code -} for standard input
   */
  public static Sources readConfigurations(Path folder, List<String> paths) {
    Sources sources = new Sources(folder, Limits.DEFAULTS.fileSize());
    for (Path file : SourcesOfConfiguration.above(folder, paths)) {
      sources.readFile(file, slashed(SourcesOfConfiguration.shown(folder, file)), true);
    }
    return sources;
  }

  /**
   * A configuration that is about some of the texts: one in a folder below that which holds all of
   * them.
   *
   * @param file the text
   * @param below the names of the texts below its folder
   */
  public record Nested(SourceFile file, List<String> below) {

    /** Copies the list. */
    public Nested {
      below = List.copyOf(below);
    }
  }

  /**
   * Reads the configurations in the folders below that which holds all of these texts, outer ones
   * first.
   *
   * @param paths the files and folders that these texts were read from
   */
  public List<Nested> nestedConfigurations(List<String> paths) {
    Path home = SourcesOfConfiguration.home(folder, paths);
    Map<Path, List<String>> below = new TreeMap<>();
    for (Source source : all) {
      Path origin = origins.getOrDefault(source.file(), folder);
      for (Path each : SourcesOfConfiguration.between(home, origin)) {
        List<String> names = below.get(each);
        if (names == null) {
          names = new ArrayList<>();
          below.put(each, names);
        }
        names.add(source.file().name());
      }
    }
    List<Nested> nested = new ArrayList<>();
    for (Map.Entry<Path, List<String>> entry : below.entrySet()) {
      Path file = entry.getKey().resolve(SourcesOfConfiguration.NAME);
      if (Files.isRegularFile(file)) {
        Sources read = new Sources(folder, largest);
        read.readFile(file, slashed(SourcesOfConfiguration.shown(folder, file)), true);
        problems.addAll(read.problems);
        for (Source each : read.all) {
          nested.add(new Nested(each.file(), entry.getValue()));
        }
      }
    }
    return nested;
  }

  /** All texts in the order in which they are to be reported. */
  public List<Source> all() {
    return List.copyOf(all);
  }

  /**
   * The same with other texts in the place of some, under the same names.
   *
   * @param texts the new texts by those that they replace
   */
  Sources with(Map<SourceFile, SourceFile> texts) {
    Sources changed = new Sources(folder, largest);
    for (Source source : all) {
      SourceFile file = texts.getOrDefault(source.file(), source.file());
      changed.all.add(new Source(file, source.named(), source.partial()));
      Path origin = origins.get(source.file());
      if (origin != null) {
        changed.origins.put(file, origin);
      }
      Charset charset = wide.get(source.file());
      if (charset != null) {
        changed.wide.put(file, charset);
      }
    }
    changed.problems.addAll(problems);
    return changed;
  }

  /**
   * A text as the bytes of a file, in the encoding that one of these texts was read in.
   *
   * @param file one of these texts
   * @param text what to encode: its own text gives the very bytes that were read
   */
  public byte[] bytes(SourceFile file, String text) {
    Charset charset = wide.get(file);
    return charset == null
        ? text.getBytes(StandardCharsets.UTF_8)
        : ("\ufeff" + text).getBytes(charset);
  }

  /** What could not be read, as findings with codes {@code source/*}. */
  public List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  /**
   * Reads files and folders that one of these texts names, as seen from that text's own folder.
   *
   * @param file one of these texts
   * @param path the path that it names
   * @return nothing when the text came from no file, so that nobody may touch one for it
   */
  Optional<Sources> beside(SourceFile file, String path) {
    Path origin = origins.get(file);
    if (origin == null) {
      return Optional.empty();
    }
    Sources sources = new Sources(origin, largest);
    int slash = file.name().lastIndexOf('/');
    String shown = slash < 0 ? path : file.name().substring(0, slash + 1) + path;
    sources.readPath(path, shown, FileFilter.ALL);
    return Optional.of(sources);
  }

  private void readStandardInput(InputStream standardInput) {
    if (standardInputRead) {
      return;
    }
    standardInputRead = true;
    try {
      byte[] bytes = readToEnd(standardInput, 1 << 14);
      if (bytes.length > largest) {
        problems.add(SourceProblems.tooLarge(STANDARD_INPUT, largest));
      } else {
        add(STANDARD_INPUT, bytes, true, folder);
      }
    } catch (IOException broken) {
      problems.add(SourceProblems.unreadable(STANDARD_INPUT, "standard input", reason(broken)));
    }
  }

  /**
   * All bytes, or some more than may be. By hand, since {@code FileInputStream.readAllBytes} may
   * ask a pipe for its position.
   */
  private byte[] readToEnd(InputStream in, int guess) throws IOException {
    byte[] bytes = new byte[Math.max(1 << 10, guess)];
    int length = 0;
    while (true) {
      int count = in.read(bytes, length, bytes.length - length);
      if (count < 0 || length + count > largest) {
        return Arrays.copyOf(bytes, length + Math.max(0, count));
      }
      length += count;
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, Integer.MAX_VALUE - 8));
      }
    }
  }

  private void readPath(String name, String shown, FileFilter filter) {
    if (name.isEmpty()) {
      problems.add(SourceProblems.noPath(name, "it is empty"));
      return;
    }
    Path path;
    try {
      path = folder.resolve(name);
    } catch (InvalidPathException bad) {
      problems.add(SourceProblems.noPath(name, bad.getReason()));
      return;
    }
    if (Files.isDirectory(path)) {
      search(path, shown, shown, filter);
    } else if (Files.exists(path)) {
      readFile(path, slashed(shown), true);
    } else {
      problems.add(SourceProblems.notFound(slashed(shown), slashed(folder.toAbsolutePath())));
    }
  }

  private void search(Path folder, String shown, String root, FileFilter filter) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.add(child);
      }
    } catch (AccessDeniedException denied) {
      problems.add(SourceProblems.unreadable(slashed(shown), "this folder", "permission denied"));
      return;
    } catch (IOException | DirectoryIteratorException broken) {
      problems.add(SourceProblems.unreadable(slashed(shown), "this folder", reason(broken)));
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
        if (Files.exists(child) && !Files.isRegularFile(child)) {
          // Nobody may ever write to a pipe that only happens to lie here.
          problems.add(SourceProblems.unreadable(slashed(childShown), "this", "it is no file"));
          continue;
        }
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
      if (templatesToo || (!isChart && !isKustomization(name))) {
        continue;
      }
      String childShown = shown.endsWith("/") ? shown + name : shown + "/" + name;
      if (filter.accepts(relative(childShown, root))) {
        problems.add(SourceProblems.notRendered(slashed(childShown), slashed(shown), isChart));
      }
      return true;
    }
    return false;
  }

  private static boolean isKustomization(String name) {
    return KUSTOMIZATIONS.contains(name);
  }

  private void readFile(Path path, String shown, boolean named) {
    try {
      if (!seen.add(identity(path))) {
        return;
      }
      long size = Files.size(path);
      if (size > largest) {
        problems.add(SourceProblems.tooLarge(shown, largest));
        return;
      }
      Path parent = path.getParent();
      // Not Files.readAllBytes, whose channels and buffers are some thirty classes more at start.
      try (InputStream in = new FileInputStream(path.toFile())) {
        byte[] bytes = readToEnd(in, (int) size + 1);
        if (bytes.length > largest) {
          problems.add(SourceProblems.tooLarge(shown, largest)); // a pipe, whose size is not known
          return;
        }
        Path home = parent == null ? folder : parent;
        add(shown, bytes, named, named && isPatch(path, home), home);
      }
    } catch (NoSuchFileException gone) {
      problems.add(SourceProblems.unreadable(shown, "this file", "the link leads nowhere"));
    } catch (AccessDeniedException denied) {
      problems.add(SourceProblems.unreadable(shown, "this file", "permission denied"));
    } catch (FileNotFoundException refused) {
      String why = Files.isReadable(path) ? reason(refused) : "permission denied";
      problems.add(SourceProblems.unreadable(shown, "this file", why));
    } catch (IOException broken) {
      problems.add(SourceProblems.unreadable(shown, "this file", reason(broken)));
    }
  }

  /** Whether a kustomization in the folder of a file, or in the one above, names it as a patch. */
  private boolean isPatch(Path file, Path home) throws IOException {
    Path folder = home.toAbsolutePath().normalize();
    Path whole = file.toAbsolutePath().normalize();
    for (int up = 0; up < 2 && folder != null; up++) {
      for (String name : KUSTOMIZATIONS) {
        Path kustomization = folder.resolve(name);
        if (Files.isRegularFile(kustomization)
            && Files.size(kustomization) < LARGEST_KUSTOMIZATION) {
          try (InputStream in = new FileInputStream(kustomization.toFile())) {
            String text = Encoding.decode(readToEnd(in, 1 << 12)).text();
            for (String patch : Kustomization.patches(text)) {
              if (!patch.isEmpty() && whole.equals(folder.resolve(patch).normalize())) {
                return true;
              }
            }
          } catch (InvalidPathException inline) {
            return false;
          }
        }
      }
      folder = folder.getParent();
    }
    return false;
  }

  /** The file itself, whatever links lead to it; a pipe, as shells make for a call, is its path. */
  private static Path identity(Path path) throws IOException {
    try {
      return path.toRealPath();
    } catch (NoSuchFileException unnamed) {
      if (!Files.exists(path)) {
        throw unnamed;
      }
      return path;
    }
  }

  private void add(String name, byte[] bytes, boolean named, Path origin) {
    add(name, bytes, named, false, origin);
  }

  private void add(String name, byte[] bytes, boolean named, boolean partial, Path origin) {
    Encoding.Decoded decoded = Encoding.decode(bytes);
    SourceFile file = SourceFile.of(name, decoded.text());
    if (decoded.isWhole()) {
      all.add(new Source(file, named, partial));
      origins.put(file, origin);
      if (decoded.charset().equals("UTF-16")) {
        boolean big = bytes[0] == (byte) 0xfe;
        wide.put(file, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
      }
    } else {
      problems.add(SourceProblems.notText(file, decoded));
    }
  }

  /**
   * By the ending; what begins with {@code .#} is the lock of an editor and no file, and our own
   * configuration is no manifest.
   */
  private static boolean isManifestName(String name) {
    return !name.startsWith(".#")
        && !name.equals(SourcesOfConfiguration.NAME)
        && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
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

  private static String reason(Exception broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
