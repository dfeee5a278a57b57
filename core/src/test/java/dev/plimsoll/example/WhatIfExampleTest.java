package dev.plimsoll.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the library shows the program about what-ifs, and what it really prints. */
final class WhatIfExampleTest {

  private static final Path PAGE = Path.of("../docs/library.md");
  private static final Path SOURCE =
      Path.of("src/test/java/dev/plimsoll/example/WhatIfExample.java");

  @Test
  void thePageShowsTheSourceAndWhatItPrints() throws IOException {
    assertEquals(Files.readString(SOURCE), block("```java\n"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      WhatIfExample.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertEquals(printed.toString(StandardCharsets.UTF_8), block("```text\n"));
  }

  private static String block(String fence) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(fence, page.indexOf("## What if")) + fence.length();
    return page.substring(start, page.indexOf("```\n", start));
  }
}
