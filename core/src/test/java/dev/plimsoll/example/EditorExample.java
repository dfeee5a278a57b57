package dev.plimsoll.example;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.source.Location;

/** What an editor does whenever its user has typed something. */
public final class EditorExample {

  private static final String TEXT =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        selectr: {app: web}
        ports:
        - port: 80
          targetPort: the-port-of-the-web-server
      """;

  private EditorExample() {}

  /** Marks the mistakes in a text that no file holds yet. */
  public static void main(String[] args) {
    Plimsoll plimsoll = Plimsoll.with(Options.defaults()); // once; it may be shared by threads
    System.out.print(marks(plimsoll, "web.yaml", TEXT));
  }

  /** A line for each finding: the range to underline, what to say, and what to offer. */
  static String marks(Plimsoll plimsoll, String name, String text) {
    StringBuilder marks = new StringBuilder();
    for (Diagnostic diagnostic : plimsoll.check(Sources.ofText(name, text)).diagnostics()) {
      Location location = diagnostic.location();
      marks
          .append(location.span()) // UTF-16 offsets, as editors count
          .append(" (line:column ")
          .append(location.start())
          .append(") `")
          .append(location.text())
          .append("` ")
          .append(diagnostic.severity().word())
          .append(' ')
          .append(diagnostic.code())
          .append(": ")
          .append(diagnostic.message())
          .append('\n');
      if (!diagnostic.help().isEmpty()) {
        marks.append("  help: ").append(diagnostic.help()).append('\n');
      }
      for (Fix fix : diagnostic.fixes()) {
        marks.append("  fix: ").append(fix.title()).append('\n');
        for (Edit edit : fix.edits()) {
          marks.append("    replace ").append(edit.location().span());
          marks.append(" with `").append(edit.replacement()).append("`\n");
        }
      }
    }
    return marks.toString();
  }
}
