package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.config.Options;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
import dev.plimsoll.yaml.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and its neighbours say is so. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void showsFindingsAsTheyArePrinted() throws IOException {
    assertShown(
        "$ ./plimsoll check examples/shop-sinking",
        Plimsoll.with(Options.defaults())
            .check(sources("examples/shop-sinking"))
            .render(OutputFormat.TEXT, Style.PLAIN));
  }

  @Test
  void showsPlacementsAsTheyArePrinted() throws IOException {
    assertShown(
        "$ ./plimsoll fit examples/shop --nodes examples/nodes/three-zones.yaml",
        Plimsoll.with(Options.defaults())
            .fit(sources("examples/shop"), sources("examples/nodes/three-zones.yaml"))
            .render(OutputFormat.TEXT, Style.PLAIN, false));
  }

  /** Every block of lines between dots stands in the output as it is. */
  private static void assertShown(String command, String printed) throws IOException {
    String excerpt = String.join("\n", excerpt(command)) + "\n";
    int blocks = 0;
    for (String block : excerpt.split("\n?\\.\\.\\.\n")) {
      for (String finding : block.split("\n\n")) {
        assertTrue(
            printed.contains(finding.strip()), () -> finding + "\n\nis not in\n\n" + printed);
        blocks++;
      }
    }
    assertTrue(blocks > 2, "compared " + blocks + " blocks");
  }

  @Test
  void findsNothingWrongWithTheShop() {
    Report report = Plimsoll.with(Options.defaults()).check(sources("examples/shop"));
    assertEquals(List.of(), report.diagnostics());
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher matcher = LINK.matcher(Files.readString(page));
      while (matcher.find()) {
        links++;
        if (!Files.exists(page.resolveSibling(matcher.group(1)))) {
          dead.add(page + " -> " + matcher.group(1));
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(links > 20, "saw " + links + " links");
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CONTRIBUTING.md"));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  private static Sources sources(String path) {
    return Sources.read(
        ROOT, List.of(path), InputStream.nullInputStream(), FileFilter.ALL, Limits.DEFAULTS);
  }

  private static List<String> excerpt(String command) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
    int start = lines.indexOf(command) + 1;
    assertTrue(start > 0, "the README has no " + command);
    return lines.subList(start, start + lines.subList(start, lines.size()).indexOf("```"));
  }
}
