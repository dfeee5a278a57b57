package dev.plimsoll.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Inventories that come with Plimsoll, as texts that users can read and copy. */
public final class Presets {

  private static final List<String> NAMES = List.of("minikube", "kind", "three-workers");

  private Presets() {}

  /** The names of the presets. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The text of a preset.
   *
   * @return nothing when there is no preset of that name
   */
  public static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream stream = Presets.class.getResourceAsStream(name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException("the preset " + name + " is missing from the library");
      }
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
