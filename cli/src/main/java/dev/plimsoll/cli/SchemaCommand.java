package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.schemas.Descriptions;
import dev.plimsoll.schemas.JsonSchemas;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.TypeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll schema}: the JSON Schemas, for editors and other tools. */
final class SchemaCommand implements Command {

  private static final String CONFIGURATION = "plimsoll.yaml";
  private static final String FOLDER = "folder";

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String operands() {
    return "[KIND]";
  }

  @Override
  public String summary() {
    return "JSON Schemas of the API, for editors and other tools";
  }

  @Override
  public String details() {
    return """
        Without a KIND: one schema for any file of manifests, as editors want it. They are JSON Schema
        2020-12, with what the fields mean.
        Examples:
          plimsoll schema > kubernetes.json
          plimsoll schema Deployment --kubernetes-version 1.33
          plimsoll schema --folder schemas/
          plimsoll schema plimsoll.yaml          (of the configuration)
        """;
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Flags.kubernetes("whose API is meant"))
        .addOption(
            Flags.value(
                FOLDER, "FOLDER", "write a file for each kind, and file.json for any file"));
  }

  @Override
  public int run(Invocation invocation) {
    int minor = Flags.kubernetes(invocation).minor();
    String folder = invocation.arguments().value(FOLDER);
    List<String> operands = invocation.operands();
    if (operands.size() > 1 || (folder != null && !operands.isEmpty())) {
      throw new UsageException("name one kind, or none, or a --folder for all of them");
    }
    if (operands.equals(List.of(CONFIGURATION))) {
      invocation.terminal().print(Plimsoll.configurationSchema());
      return ExitCode.CLEAN;
    }
    Descriptions descriptions = Descriptions.load();
    if (folder != null) {
      int count = write(invocation.terminal().folder().resolve(folder), minor, descriptions);
      invocation
          .terminal()
          .print(count + " schemas of Kubernetes 1." + minor + " in " + folder + "\n");
    } else if (operands.isEmpty()) {
      invocation.terminal().print(JsonSchemas.file(minor, descriptions).orElseThrow());
    } else {
      invocation.terminal().print(one(operands.get(0), minor, descriptions));
    }
    return ExitCode.CLEAN;
  }

  private static String one(String word, int minor, Descriptions descriptions) {
    TypeTable table = TypeTable.load();
    List<KindInfo> kinds = FieldQuery.kinds(table, word, minor);
    if (kinds.isEmpty()) {
      List<String> known = new ArrayList<>();
      for (KindInfo kind : served(table, minor)) {
        known.add(kind.kind());
      }
      Optional<String> near = Words.nearest(word, known);
      throw new UsageException(
          "Kubernetes 1."
              + minor
              + " has no kind "
              + Words.quoted(word)
              + (near.isPresent() ? "; did you mean " + Words.quoted(near.get()) + "?" : ""));
    }
    return JsonSchemas.described(kinds.get(0), minor, descriptions).orElseThrow();
  }

  private static int write(Path folder, int minor, Descriptions descriptions) {
    try {
      Files.createDirectories(folder);
      int count = 1;
      Files.writeString(
          folder.resolve("file.json"), JsonSchemas.file(minor, descriptions).orElseThrow());
      for (KindInfo kind : served(TypeTable.load(), minor)) {
        Files.writeString(
            folder.resolve(fileName(kind)),
            JsonSchemas.described(kind, minor, descriptions).orElseThrow());
        count++;
      }
      return count;
    } catch (IOException broken) {
      throw new UsageException("cannot write the schemas: " + broken.getMessage());
    }
  }

  private static List<KindInfo> served(TypeTable table, int minor) {
    List<KindInfo> served = new ArrayList<>();
    for (KindInfo kind : table.kinds()) {
      if (kind.resource().isPresent() && kind.servedIn(minor)) {
        served.add(kind);
      }
    }
    return served;
  }

  /** As kubeconform names them: {@code deployment-apps-v1.json}, {@code pod-v1.json}. */
  private static String fileName(KindInfo kind) {
    int dot = kind.group().indexOf('.');
    String group = dot < 0 ? kind.group() : kind.group().substring(0, dot);
    return kind.kind().toLowerCase(Locale.ROOT)
        + (group.isEmpty() ? "" : "-" + group)
        + "-"
        + kind.version()
        + ".json";
  }
}
