package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What formats for programs are to know of the call that a report answers.
 *
 * @param folder the absolute folder that names of files begin at, with forward slashes; empty where
 *     that is not known
 * @param failing the severities whose findings fail the call
 */
public record Setting(String folder, List<Severity> failing) {

  /** No folder is known, and errors fail. */
  public static final Setting UNKNOWN = new Setting("", List.of(Severity.ERROR));

  private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

  /** Copies the list. */
  public Setting {
    failing = List.copyOf(failing);
  }

  /** Whether a finding of this severity fails the call. */
  public boolean failsOn(Severity severity) {
    return failing.contains(severity);
  }

  /**
   * The path of a file for programs: relative to the folder where the file lies below it, without
   * steps that lead nowhere.
   */
  String path(SourceFile file) {
    String name = file.name();
    if (!folder.isEmpty() && name.startsWith(folder.endsWith("/") ? folder : folder + "/")) {
      name = name.substring(folder.endsWith("/") ? folder.length() : folder.length() + 1);
    }
    String root = name.startsWith("/") ? "/" : "";
    List<String> steps = new ArrayList<>();
    for (String step : name.split("/", -1)) {
      boolean up = step.equals("..");
      if (up && !steps.isEmpty() && !steps.get(steps.size() - 1).equals("..")) {
        steps.remove(steps.size() - 1);
      } else if (up ? root.isEmpty() : !step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return root + String.join("/", steps);
  }

  /** Whether a path leads on from the folder, and not from the root of a disk. */
  static boolean isRelative(String path) {
    return !path.startsWith("/") && !(path.length() > 2 && path.startsWith(":/", 1));
  }

  /** A path as a URI: a reference that is relative as the path is, or one of a file. */
  static String uri(String path) {
    if (!isRelative(path)) {
      return "file://" + (path.startsWith("/") ? "" : "/") + escaped(path, true);
    }
    int slash = path.indexOf('/');
    return slash < 0
        ? escaped(path, false)
        : escaped(path.substring(0, slash), false) + escaped(path.substring(slash), true);
  }

  /** A colon in the first step of a relative reference would end a scheme. */
  private static String escaped(String path, boolean colons) {
    StringBuilder out = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0
              || (colons && c == ':');
      if (plain) {
        out.append(c);
      } else {
        out.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }
}
