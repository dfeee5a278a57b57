package dev.plimsoll.testkit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the {@code config} blocks from the suite down to a test say, as text by top-level key, so
 * that the tool reads it exactly as written. The key {@code invariants} is the kit's own and the
 * only one that it understands.
 */
final class ConfigText {

  static final ConfigText EMPTY = new ConfigText(Map.of(), Set.of());

  private static final String OWN_KEY = "invariants";

  private final Map<String, String> chunks;
  private final Set<Invariant> skipped;

  private ConfigText(Map<String, String> chunks, Set<Invariant> skipped) {
    this.chunks = chunks;
    this.skipped = skipped;
  }

  /** This configuration with the keys of a deeper block in place of its own. */
  ConfigText with(Source source, Block block) {
    Map<String, String> merged = new LinkedHashMap<>(chunks);
    Set<Invariant> skips = skipped;
    for (Map.Entry<String, String> chunk : chunksOf(source, block).entrySet()) {
      if (chunk.getKey().equals(OWN_KEY)) {
        skips = skips(source, block.line(), chunk.getValue());
      } else {
        merged.put(chunk.getKey(), chunk.getValue());
      }
    }
    return new ConfigText(Collections.unmodifiableMap(merged), skips);
  }

  /** What the tool gets. */
  String text() {
    return String.join("", chunks.values());
  }

  /** The invariants that the test opts out of. */
  Set<Invariant> skipped() {
    return skipped;
  }

  /**
   * Cuts a block mapping at its top-level keys; what stands before a key, as comments, belongs to
   * it.
   */
  private static Map<String, String> chunksOf(Source source, Block block) {
    Map<String, String> found = new LinkedHashMap<>();
    StringBuilder comments = new StringBuilder();
    String key = "";
    Lines lines = new Lines(block.text());
    for (int i = 0; i < lines.count(); i++) {
      String line = lines.text(i);
      if (line.isEmpty() || line.charAt(0) == '#') {
        comments.append(line).append('\n');
        continue;
      }
      if (" \t-".indexOf(line.charAt(0)) < 0) {
        int colon = line.indexOf(':');
        key = colon < 0 ? "" : line.substring(0, colon).strip();
        if (found.put(key, "") != null) {
          throw new SpecException(
              source, block.line() + i, "the key `" + key + "` stands here twice");
        }
      }
      if (key.isEmpty() || key.startsWith("{")) {
        throw new SpecException(
            source, block.line() + i, "a config block must be a mapping with one key a line");
      }
      found.merge(key, comments + line + "\n", String::concat);
      comments.setLength(0);
    }
    return found;
  }

  private static Set<Invariant> skips(Source source, int line, String chunk) {
    String form = "`invariants` must read {skip: [...], reason: ...}, ";
    Object value;
    try {
      Object loaded = new Load(LoadSettings.builder().build()).loadFromString(chunk);
      value = ((Map<?, ?>) loaded).get(OWN_KEY);
    } catch (YamlEngineException e) {
      throw new SpecException(source, line, form + "but is no YAML: " + e.getMessage());
    }
    if (!(value instanceof Map<?, ?> map)
        || !map.keySet().equals(Set.of("skip", "reason"))
        || !(map.get("skip") instanceof List<?> words)
        || !(map.get("reason") instanceof String reason)
        || words.isEmpty()
        || reason.isBlank()) {
      throw new SpecException(source, line, form + "with at least one word and a reason");
    }
    Set<Invariant> skips = EnumSet.noneOf(Invariant.class);
    for (Object word : words) {
      skips.add(
          Invariant.named(String.valueOf(word))
              .orElseThrow(
                  () ->
                      new SpecException(
                          source,
                          line,
                          form + "`" + word + "` is none of " + Invariant.allWords())));
    }
    return Collections.unmodifiableSet(skips);
  }
}
