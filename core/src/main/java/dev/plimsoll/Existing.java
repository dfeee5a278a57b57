package dev.plimsoll;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that a node inventory names under {@code existing}, read as seen from its own folder.
 *
 * @param sources what could be read
 * @param problems what could not, at the place where the inventory names it
 */
record Existing(Sources sources, List<Diagnostic> problems) {

  static Existing read(List<Field<String>> names, List<Sources> inventories) {
    List<SourceFile> files = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Field<String> name : names) {
      SourceFile inventory = name.at().location().file();
      Optional<Sources> read = Optional.empty();
      for (Sources sources : inventories) {
        read = read.isPresent() ? read : sources.beside(inventory, name.orElse(""));
      }
      if (read.isEmpty()) {
        problems.add(
            problem(
                name,
                "not-found",
                "this inventory is no file, so it cannot name files beside it",
                "give the files among the nodes instead"));
        continue;
      }
      for (Sources.Source source : read.get().all()) {
        files.add(source.file());
      }
      for (Diagnostic problem : read.get().problems()) {
        problems.add(
            problem(
                name,
                problem.code().name(),
                "`" + problem.location().file().name() + "`: " + problem.message(),
                "name files and folders as seen from the folder of the inventory"));
      }
    }
    return new Existing(Sources.ofTexts(files), problems);
  }

  private static Diagnostic problem(Field<String> name, String code, String message, String help) {
    return Diagnostic.of(
            new Code(Stage.SOURCE, code),
            Severity.ERROR,
            message,
            name.at().location(),
            name.at().path(),
            ObjectName.NONE)
        .withHelp(help);
  }
}
