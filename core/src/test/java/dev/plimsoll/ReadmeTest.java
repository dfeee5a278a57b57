package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.config.Options;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
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
  void showsWhatIsReallyPrinted() throws IOException {
    List<String> printed = check("examples/shop-sinking");
    int at = 0;
    int compared = 0;
    List<String> missing = new ArrayList<>();
    for (String line : excerpt("$ ./plimsoll check examples/shop-sinking")) {
      if (line.equals("...")) {
        at = 0; // the excerpt picks findings in an order of its own
        continue;
      }
      int found = printed.subList(at, printed.size()).indexOf(line);
      if (found < 0 && line.startsWith("warning")) {
        at = 0;
        found = printed.indexOf(line);
      }
      if (found < 0) {
        missing.add(line);
      } else {
        at += found + 1;
      }
      compared++;
    }
    assertEquals(List.of(), missing);
    assertTrue(compared > 10, "compared " + compared + " lines");
  }

  @Test
  void findsNothingWrongWithTheShop() {
    assertTrue(check("examples/shop").get(0).startsWith("ok: "));
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

  private static List<String> check(String path) {
    Sources sources =
        Sources.read(ROOT, List.of(path), InputStream.nullInputStream(), FileFilter.ALL);
    Report report = Plimsoll.with(Options.defaults()).check(sources);
    return report.render(OutputFormat.TEXT, Style.PLAIN).lines().toList();
  }

  private static List<String> excerpt(String command) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
    int start = lines.indexOf(command) + 1;
    assertTrue(start > 0, "the README has no " + command);
    return lines.subList(start, start + lines.subList(start, lines.size()).indexOf("```"));
  }
}
