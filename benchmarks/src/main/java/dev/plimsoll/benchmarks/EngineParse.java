package dev.plimsoll.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** The least that a program does which reads YAML: the engine's events, counted. */
final class EngineParse {

  private EngineParse() {}

  /** Takes a file and prints the number of its events. */
  public static void main(String[] args) throws IOException {
    System.out.println(countEvents(Files.readString(Path.of(args[0]))));
  }

  /** The number of events in a text. */
  static int countEvents(String text) {
    int count = 0;
    for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
      count += event.getEventId() == Event.ID.Comment ? 0 : 1;
    }
    return count;
  }
}
