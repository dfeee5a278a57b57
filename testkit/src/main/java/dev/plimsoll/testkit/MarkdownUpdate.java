package dev.plimsoll.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the tool says into the blocks of a Markdown file. Blocks are told by their line in
 * the text as it was read, so all replacements of a run are kept and the file is written anew with
 * each.
 */
final class MarkdownUpdate {

  private final String original;
  private final @Nullable Path file;
  private final Map<Integer, Map.Entry<Integer, String>> replacements = new TreeMap<>();

  /**
   * @param on whether to write at all
   */
  MarkdownUpdate(Source source, boolean on) {
    this.original = source.text();
    this.file = on ? source.file() : null;
  }

  /** Whether differing blocks are to be rewritten; texts without a file are always compared. */
  boolean isOn() {
    return file != null;
  }

  /** Replaces a block's content. */
  synchronized void replace(Block block, String content) {
    Path target = file;
    if (target == null) {
      throw new IllegalStateException("nothing to write to");
    }
    if (content.contains("```")) {
      throw new IllegalArgumentException("a text with a code fence fits into no code block");
    }
    int count = block.text().isEmpty() ? 0 : new Lines(block.text()).count();
    replacements.put(block.line() - 1, Map.entry(count, content));
    try {
      Files.writeString(target, replaced());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String replaced() {
    Lines lines = new Lines(original);
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Map.Entry<Integer, Map.Entry<Integer, String>> one : replacements.entrySet()) {
      int first = one.getKey();
      int behind = first + one.getValue().getKey();
      text.append(original, copied, lines.start(first)).append(one.getValue().getValue());
      copied = behind < lines.count() ? lines.start(behind) : original.length();
    }
    return text.append(original, copied, original.length()).toString();
  }
}
