package dev.plimsoll.schema;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words and repairs for what is wrong with a shape. Only loaded when something is: the walk over a
 * sound object never comes here.
 */
public final class ShapeWords {

  private static final int FEW = 8;

  private ShapeWords() {}

  // --- unknown fields ----------------------------------------------------------------------------

  /** A field that the type does not have, or not in this minor. */
  static void unknownField(
      Located parent, Entry entry, TypeInfo type, Api api, ShapeFindings findings) {
    Located at = parent.field(entry);
    KubernetesVersion version = api.version();
    Optional<FieldInfo> elsewhen = type.field(entry.name());
    if (elsewhen.isPresent()) {
      otherMinor(at, elsewhen.get(), version, findings);
      return;
    }
    List<String> known = new ArrayList<>();
    List<String> fitting = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      if (field.existsIn(version.minor())) {
        known.add(field.name());
        if (FieldLevels.takes(field.shape(), at.node().orElse(null))) {
          fitting.add(field.name());
        }
      }
    }
    // a near name that takes such a value, else the same name elsewhere, else any near name
    Optional<String> near = Nearest.to(entry.name(), fitting);
    List<String> levels = near.isPresent() ? List.of() : levels(api, parent, at, findings);
    if (near.isEmpty() && levels.isEmpty()) {
      near = Nearest.to(entry.name(), known);
    }
    if (near.isPresent()) {
      renamed(parent, at, near.get(), findings);
    } else {
      String help =
          levels.isEmpty()
              ? knownHere(known)
              : "`" + entry.name() + "` belongs under " + String.join(" or ", levels);
      findings.unknownField(at, message(parent, at), help, List.of());
    }
  }

  private static List<String> levels(Api api, Located parent, Located at, ShapeFindings findings) {
    Optional<KindInfo> kind = api.kind(findings.manifest().type());
    return kind.isEmpty()
        ? List.of()
        : FieldLevels.of(kind.get().type(), parent, at, api.version().minor());
  }

  /** A field that a schema does not have. */
  static void unknownField(
      Located parent, Entry entry, List<String> known, ShapeFindings findings) {
    unknownField(parent, entry, known, "", findings);
  }

  /**
   * A field that a schema does not have.
   *
   * @param parent what holds it
   * @param entry the field
   * @param known the fields that the schema has there
   * @param elsewhere what to do, where no known field is meant; empty for nothing special
   */
  public static void unknownField(
      Located parent, Entry entry, List<String> known, String elsewhere, ShapeFindings findings) {
    Located at = parent.field(entry);
    Optional<String> near = Nearest.to(entry.name(), known);
    if (near.isPresent()) {
      renamed(parent, at, near.get(), findings);
    } else {
      String help = elsewhere.isEmpty() ? knownHere(known) : elsewhere;
      findings.unknownField(at, message(parent, at), help, List.of());
    }
  }

  // --- kinds that are not Kubernetes' own --------------------------------------------------------

  /**
   * A kind that is defined, but not served in the version of the object.
   *
   * @param message what is wrong
   * @param served the versions with their group that there are, the best last
   */
  public static void versionNotServed(String message, List<String> served, ShapeFindings findings) {
    Located at = findings.manifest().root().field("apiVersion");
    String best = served.isEmpty() ? "" : served.get(served.size() - 1);
    findings.unknownKind(
        at,
        Severity.ERROR,
        message,
        best.isEmpty() ? "" : "write apiVersion: " + best,
        best.isEmpty()
            ? List.of()
            : List.of(
                new Fix(
                    "Change the apiVersion to " + best,
                    Fix.Safety.UNSAFE,
                    List.of(new Edit(at.location(), best)))));
  }

  /** A kind of a group where another one is defined whose name is nearly the same. */
  public static void kindMisspelt(String meant, ShapeFindings findings) {
    Located at = findings.manifest().root().field("kind");
    String group = findings.manifest().type().group();
    findings.unknownKind(
        at,
        Severity.ERROR,
        "no " + findings.manifest().type().kind() + " is defined in " + group,
        "did you mean `" + meant + "`?",
        List.of(
            new Fix(
                "Change the kind to " + meant,
                Fix.Safety.UNSAFE,
                List.of(new Edit(at.location(), meant)))));
  }

  /** A kind whose schema cannot be used, so that nothing is known of its objects. */
  public static void senselessSchema(ShapeFindings findings) {
    findings.unknownKind(
        findings.manifest().root().field("kind"),
        Severity.WARNING,
        "the schema of " + findings.manifest().type().kind() + " makes no sense: not checked",
        "check the CustomResourceDefinition, or the file with the schema",
        List.of());
  }

  private static String message(Located parent, Located at) {
    String name = at.path().lastStep();
    String key = at.keyLocation().text();
    boolean other = !key.isEmpty() && !key.equals(name) && "\"'*".indexOf(key.charAt(0)) < 0;
    return "unknown field `"
        + name
        + "`"
        + (other ? ", as YAML reads `" + key + "`" : "")
        + of(parent);
  }

  private static void otherMinor(
      Located at, FieldInfo field, KubernetesVersion version, ShapeFindings findings) {
    boolean tooEarly = field.since().isPresent() && version.minor() < field.since().getAsInt();
    String message = "unknown field `" + field.name() + "` in Kubernetes " + version;
    String help = "";
    if (tooEarly && field.until().isPresent()) {
      message +=
          " (only 1."
              + field.since().getAsInt()
              + " to 1."
              + field.until().getAsInt()
              + " have it)";
      help = "remove it";
    } else if (tooEarly) {
      message += " (since 1." + field.since().getAsInt() + ")";
      help = "remove it, or check for Kubernetes 1." + field.since().getAsInt() + " or later";
    } else if (field.until().isPresent()) {
      message += " (last in 1." + field.until().getAsInt() + ")";
      help = "remove it";
    }
    findings.unknownField(at, message, help, List.of());
  }

  private static void renamed(Located parent, Located at, String meant, ShapeFindings findings) {
    String message = message(parent, at);
    if (parent.field(meant).isWritten()) {
      findings.unknownField(
          at, message, "`" + meant + "` is already there: remove this one", List.of());
      return;
    }
    boolean plain = sameLetters(at.path().lastStep(), meant);
    findings.unknownField(
        at,
        message,
        "did you mean `" + meant + "`?",
        Edits.rename(at, meant)
            .map(
                edit ->
                    List.of(
                        new Fix(
                            "Rename it to " + meant,
                            plain ? Fix.Safety.SAFE : Fix.Safety.UNSAFE,
                            List.of(edit))))
            .orElse(List.of()));
  }

  /** Whether two names differ in case, dashes and underscores only. */
  private static boolean sameLetters(String left, String right) {
    return plain(left).equalsIgnoreCase(plain(right));
  }

  private static String plain(String name) {
    return name.replace("-", "").replace("_", "");
  }

  private static String knownHere(List<String> known) {
    if (known.isEmpty() || known.size() > FEW) {
      return "remove it, or check how it is indented";
    }
    StringBuilder help = new StringBuilder("known here: ");
    for (int i = 0; i < known.size(); i++) {
      help.append(i == 0 ? "" : ", ").append(known.get(i));
    }
    return help.toString();
  }

  private static String of(Located parent) {
    if (parent.isRoot()) {
      return "";
    }
    Located named = parent;
    while (!named.isRoot() && isIndex(named)) {
      named = named.parent();
    }
    return named.isRoot() ? "" : " in " + named.path().lastStep();
  }

  private static boolean isIndex(Located at) {
    String step = at.path().lastStep();
    return !step.isEmpty() && step.charAt(0) >= '0' && step.charAt(0) <= '9';
  }

  // --- wrong types -------------------------------------------------------------------------------

  /** A value of another type than the field takes. */
  public static void wrongType(Located at, String wanted, ShapeFindings findings) {
    Node written = at.node().orElseThrow();
    String message = subject(at) + " must be " + wanted + otherThan(written);
    if (written instanceof ScalarNode scalar) {
      if (scalar.value() instanceof Scalar.Text) {
        unquote(at, scalar, wanted, message, findings);
      } else if (wanted.contains("string")) {
        quote(at, scalar, message, findings);
      } else {
        findings.type(at, message, "", List.of());
      }
      return;
    }
    String help = "";
    if (wanted.equals("a list") && written instanceof MappingNode) {
      help = "put a dash before its first line";
    } else if (wanted.equals("a mapping") && written instanceof SequenceNode) {
      help = "write `key: value` lines without dashes";
    }
    findings.type(at, message, help, List.of());
  }

  private static void quote(Located at, ScalarNode scalar, String message, ShapeFindings findings) {
    findings.type(
        at,
        message,
        scalar.style() == ScalarNode.Style.PLAIN
            ? "write it in quotes: \"" + scalar.text() + '"'
            : "",
        Edits.quote(at)
            .map(edit -> List.of(new Fix("Write it in quotes", Fix.Safety.SAFE, List.of(edit))))
            .orElse(List.of()));
  }

  /** Text in quotes where a number or boolean is wanted that the very same text would be. */
  private static void unquote(
      Located at, ScalarNode scalar, String wanted, String message, ShapeFindings findings) {
    String text = scalar.text();
    boolean quoted =
        scalar.style() == ScalarNode.Style.SINGLE_QUOTED
            || scalar.style() == ScalarNode.Style.DOUBLE_QUOTED;
    boolean fits =
        wanted.equals("true or false")
            ? text.equals("true") || text.equals("false")
            : wanted.contains("number") && isWhole(text);
    if (quoted && fits) {
      findings.type(
          at,
          message,
          "write it without quotes: " + text,
          List.of(
              new Fix(
                  "Remove the quotes", Fix.Safety.SAFE, List.of(new Edit(at.location(), text)))));
      return;
    }
    String help = "";
    if (wanted.equals("a list")) {
      help = "write it as a list item: - " + (text.length() <= 40 ? text : "...");
    }
    findings.type(at, message, help, List.of());
  }

  private static boolean isWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    int digits = text.length() - start;
    return digits > 0 && digits < 10 && (digits == 1 || text.charAt(start) != '0');
  }

  // --- unreadable values -------------------------------------------------------------------------

  /** A whole number that does not fit. */
  static void outOfRange(Located at, int bits, ShapeFindings findings) {
    findings.format(
        at,
        subject(at) + " does not fit into " + bits + " bits",
        bits == Integer.SIZE ? "write a number from -2147483648 to 2147483647" : "");
  }

  /** A text that is no quantity. */
  static void noQuantity(Located at, String text, ShapeFindings findings) {
    findings.format(at, "`" + text + "` is not a quantity", quantityHelp(text));
  }

  private static String quantityHelp(String text) {
    int unit = 0;
    while (unit < text.length() && ".+-0123456789".indexOf(text.charAt(unit)) >= 0) {
      unit++;
    }
    String suffix = text.substring(unit).trim();
    String number = text.substring(0, unit);
    if (!number.isEmpty() && !suffix.isEmpty()) {
      String meant = meantUnit(suffix);
      if (!meant.isEmpty()) {
        return "did you mean " + number + meant + "?";
      }
    }
    return "write a number with or without a unit: 0.5, 500m, 128Mi, 2Gi";
  }

  /** What is meant by a unit that Kubernetes does not know. */
  private static String meantUnit(String suffix) {
    return switch (suffix) {
      case "KB", "Kb", "kb", "kB" -> "k";
      case "K", "KiB", "kiB", "ki", "KI" -> "Ki";
      case "MB", "Mb", "mb" -> "M";
      case "MiB", "mi", "MI", "mib" -> "Mi";
      case "GB", "Gb", "gb", "g" -> "G";
      case "GiB", "gi", "GI", "gib" -> "Gi";
      case "TB", "tb", "t" -> "T";
      case "TiB", "ti" -> "Ti";
      case "mm", "millicores" -> "m";
      default -> "";
    };
  }

  /** A text that is no time. */
  static void noTime(Located at, String text, int fractionDigits, ShapeFindings findings) {
    findings.format(
        at,
        "`" + text + "` is not a time of RFC 3339",
        fractionDigits < 0
            ? "write it like 2026-01-31T08:00:00Z"
            : "write it like 2026-01-31T08:00:00.000000Z");
  }

  /** A text that is not base64. The text itself may be a secret and is not repeated. */
  static void noBase64(Located at, ShapeFindings findings) {
    boolean secret =
        findings.manifest().type().kind().equals("Secret")
            && at.path().parent().lastStep().equals("data");
    findings.format(
        at,
        subject(at) + " is not base64",
        secret
            ? "encode it, or move the plain text to stringData"
            : "encode it as base64 with padding");
  }

  // --- words -------------------------------------------------------------------------------------

  private static String subject(Located at) {
    if (at.isRoot()) {
      return "the object";
    }
    return isIndex(at) ? "an item of " + at.parent().path().lastStep() : at.path().lastStep();
  }

  /** The end of a message: what is written, and what YAML makes of it where that is news. */
  private static String otherThan(Node written) {
    if (written instanceof ScalarNode scalar) {
      String read = Misreadings.reading(scalar);
      if (!read.isEmpty()) {
        return ", and `" + scalar.text() + "` is " + read + " here";
      }
    }
    return ", not " + described(written);
  }

  private static String described(Node written) {
    if (written instanceof MappingNode) {
      return "a mapping";
    }
    if (written instanceof SequenceNode) {
      return "a list";
    }
    Scalar value = written instanceof ScalarNode scalar ? scalar.value() : Scalar.Null.INSTANCE;
    if (value instanceof Scalar.Text text) {
      return text.value().length() <= 40 ? "the string `" + text.value() + "`" : "a string";
    }
    String text = ((ScalarNode) written).text();
    return value instanceof Scalar.Bool ? "the boolean " + text : "the number " + text;
  }
}
