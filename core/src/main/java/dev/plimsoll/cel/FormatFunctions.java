package dev.plimsoll.cel;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.plimsoll.model.Names;
import java.util.List;
import java.util.Optional;

/** Named grammars: {@code library.Format}. */
final class FormatFunctions {

  private static final CelType FORMAT = OpaqueType.create("kubernetes.NamedFormat");
  private static final List<String> NAMES =
      List.of(
          "dns1123Label",
          "dns1123Subdomain",
          "dns1035Label",
          "qualifiedName",
          "dns1123LabelPrefix",
          "dns1123SubdomainPrefix",
          "dns1035LabelPrefix",
          "labelValue");

  private FormatFunctions() {}

  /**
   * A grammar.
   *
   * @param name its name
   */
  record Grammar(String name) {

    List<String> problems(String text) {
      String whole = text.endsWith("-") ? text.substring(0, text.length() - 1) + "a" : text;
      return switch (name) {
        case "dns1123Label" -> Names.dnsLabel(text);
        case "dns1123Subdomain" -> Names.dnsSubdomain(text);
        case "dns1035Label" -> Names.dns1035Label(text);
        case "qualifiedName" -> Names.labelKey(text);
        case "dns1123LabelPrefix" -> Names.dnsLabel(whole);
        case "dns1123SubdomainPrefix" -> Names.dnsSubdomain(whole);
        case "dns1035LabelPrefix" -> Names.dns1035Label(whole);
        default -> Names.labelValue(text);
      };
    }
  }

  static void addTo(CelBuilder builder) {
    Functions functions = new Functions();
    for (String name : NAMES) {
      functions.global(
          "format." + name,
          "format_" + name,
          FORMAT,
          List.of(),
          List.of(),
          args -> new Grammar(name));
    }
    functions.global(
        "format.named",
        "format_named",
        OptionalType.create(FORMAT),
        List.of(SimpleType.STRING),
        List.of(String.class),
        args ->
            NAMES.contains((String) args[0])
                ? Optional.of(new Grammar((String) args[0]))
                : Optional.empty());
    functions.member(
        "validate",
        "format_validate",
        OptionalType.create(ListType.create(SimpleType.STRING)),
        List.of(FORMAT, SimpleType.STRING),
        List.of(Grammar.class, String.class),
        args -> {
          List<String> problems = ((Grammar) args[0]).problems((String) args[1]);
          return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
        });
    functions.addTo(builder);
  }
}
