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
import dev.plimsoll.yaml.Limits;

/** What can go wrong before there is a text, as findings with codes {@code source/*}. */
final class SourceProblems {

  private SourceProblems() {}

  /** There is nothing of this name. */
  static Diagnostic notFound(String name, String folder) {
    return about(
        name,
        "not-found",
        "there is no such file or folder",
        "check the spelling; the current folder is " + folder);
  }

  /** The name itself is at fault. */
  static Diagnostic noPath(String name, String reason) {
    return about(
        name,
        "not-found",
        "this is no path: " + reason,
        "name a file, a folder, or - for standard input");
  }

  /** Something is there, and it does not let itself be read. */
  static Diagnostic unreadable(String name, String what, String reason) {
    return about(
        name,
        "unreadable",
        "cannot read " + what + ": " + reason,
        "see to it that it may be read, or leave it out");
  }

  /** A file that nobody wants in memory. */
  static Diagnostic tooLarge(String name, int most) {
    String size = most % (1 << 20) == 0 ? (most >> 20) + " MiB" : most + " bytes";
    return about(
        name,
        "too-large",
        "more than " + size + " of a file are not read",
        "split it, or leave it out; " + Limits.help("file"));
  }

  /** A folder that holds what makes manifests, and not the manifests. */
  static Diagnostic notRendered(String file, String folder, boolean isChart) {
    return isChart
        ? about(
            file,
            "not-rendered",
            "this folder is a Helm chart: its templates are no manifests until they are rendered",
            "helm template " + shell(folder) + " | plimsoll check -")
        : about(
            file,
            "not-rendered",
            "this folder is a kustomization: its files are no complete manifests until it is built",
            "kubectl kustomize " + shell(folder) + " | plimsoll check -");
  }

  /** Bytes that are no text. */
  static Diagnostic notText(SourceFile file, Encoding.Decoded decoded) {
    if (decoded.isBinary()) {
      return about(
          file.name(),
          "encoding",
          "this is no text file",
          "leave it out; manifests are text, saved as UTF-8");
    }
    int broken = decoded.text().length();
    return Diagnostic.of(
            new Code(Stage.SOURCE, "encoding"),
            Severity.ERROR,
            decoded.guess().isEmpty()
                ? "from here on the bytes are no " + decoded.charset() + " text"
                : "this is no "
                    + decoded.charset()
                    + ": the next byte is `"
                    + decoded.guess()
                    + "` in Windows-1252",
            new Location(file, new Span(broken, broken)),
            FieldPath.ROOT,
            ObjectName.NONE)
        .withHelp(
            decoded.guess().isEmpty()
                ? "save the file as UTF-8"
                : "save the file as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`;"
                    + " kubectl would put U+FFFD in its place");
  }

  private static Diagnostic about(String name, String code, String message, String help) {
    return Diagnostic.of(
            new Code(Stage.SOURCE, code),
            Severity.ERROR,
            message,
            new Location(SourceFile.of(name, ""), new Span(0, 0)),
            FieldPath.ROOT,
            ObjectName.NONE)
        .withHelp(help);
  }

  /** A path as it can be pasted into a shell. */
  private static String shell(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || "/._-+@%,:~".indexOf(c) >= 0;
      if (!plain) {
        return "'" + path.replace("'", "'\\''") + "'";
      }
    }
    return path;
  }
}
