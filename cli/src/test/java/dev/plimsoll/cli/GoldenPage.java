package dev.plimsoll.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of calls.
 *
 * <p>{@code ### file NAME} and a fenced block make a file; the block of {@code ### bytes NAME} has
 * escapes ({@code \xff}, {@code \r}, {@code \t}, {@code \\}) and no line break at its end but an
 * escaped one. {@code ### plimsoll ARGUMENTS} is a call, with {@code < NAME} for its standard
 * input; words in single quotes are one argument, and {@code @examples} is the folder of the
 * examples. The blocks behind a call are its answers, each under its name, and the exit code. All
 * else is prose.
 */
final class GoldenPage {

  private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();
  private static final String FENCE = "````";

  private final List<String> lines;
  private final Path folder;

  GoldenPage(String text, Path folder) {
    this.lines = List.of(text.split("\n", -1));
    this.folder = folder;
  }

  /** The page with what the calls say now. */
  String play() throws IOException {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      out.append(line).append(at + 1 < lines.size() ? "\n" : "");
      at++;
      if (line.startsWith("### file ") || line.startsWith("### bytes ")) {
        int end = endOfBlock(at);
        for (int i = at; i < end; i++) {
          out.append(lines.get(i)).append('\n');
        }
        write(line, lines.subList(at + 2, end - 1));
        at = end;
      } else if (line.startsWith("### plimsoll ")) {
        while (at < lines.size() && !lines.get(at).startsWith("#")) {
          at = lines.get(at).startsWith(FENCE) ? endOfBlock(at) : at + 1;
        }
        answer(line.substring("### plimsoll ".length()), out);
        out.append(at < lines.size() ? "\n" : "");
      }
    }
    return out.toString();
  }

  /** The line behind the fenced block that begins at a line, or at the one below it. */
  private int endOfBlock(int start) {
    int at = lines.get(start).startsWith(FENCE) ? start : start + 1;
    if (!lines.get(at).startsWith(FENCE)) {
      throw new IllegalArgumentException("no block below line " + start);
    }
    at++;
    while (!lines.get(at).equals(FENCE)) {
      at++;
    }
    return at + 1;
  }

  private void write(String heading, List<String> content) throws IOException {
    boolean escaped = heading.startsWith("### bytes ");
    String text = String.join("\n", content);
    Path file = folder.resolve(heading.substring(heading.indexOf(' ', 4) + 1));
    Files.createDirectories(file.getParent());
    Files.write(file, escaped ? bytes(text) : (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String escaped) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < escaped.length()) {
      char c = escaped.charAt(i++);
      if (c != '\\') {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      switch (escaped.charAt(i++)) {
        case 'x' -> {
          out.write(Integer.parseInt(escaped.substring(i, i + 2), 16));
          i += 2;
        }
        case 'r' -> out.write('\r');
        case 'n' -> out.write('\n');
        case 't' -> out.write('\t');
        default -> out.write('\\');
      }
    }
    return out.toByteArray();
  }

  private void answer(String call, StringBuilder out) throws IOException {
    byte[] in = new byte[0];
    List<String> args = words(call);
    int from = args.indexOf("<");
    if (from >= 0) {
      in = Files.readAllBytes(folder.resolve(args.get(from + 1)));
      args = args.subList(0, from);
    }
    Run run = Run.in(folder, in, args);
    out.append("\nExit code ").append(run.exit()).append(".\n");
    block("output", run.out(), out);
    block("error", run.err(), out);
  }

  private void block(String name, String text, StringBuilder out) {
    if (!text.isEmpty()) {
      String known =
          text.replace(EXAMPLES.toString(), "@examples").replace(folder.toString(), "@folder");
      out.append('\n').append(FENCE).append(name).append('\n').append(known);
      out.append(known.endsWith("\n") ? "" : "\n").append(FENCE).append('\n');
    }
  }

  private static List<String> words(String call) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (char c : (call + " ").toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
        any = true;
      } else if (c == ' ' && !quoted) {
        if (any || word.length() > 0) {
          words.add(word.toString().replace("@examples", EXAMPLES.toString()));
        }
        word.setLength(0);
        any = false;
      } else {
        word.append(c);
      }
    }
    return words;
  }
}
