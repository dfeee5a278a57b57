package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.List;
import java.util.Locale;

/** A ConfigMap with data of persons. */
@LintRule(
    id = "personal-data-in-config-map",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "ConfigMap",
    sources = "trivy:KSV-01010")
public final class PersonalDataInConfigMap implements SetRule {

  private static final List<String> NAMES =
      List.of(
          "email",
          "e-mail",
          "e_mail",
          "username",
          "user_name",
          "user-name",
          "phone",
          "birthday",
          "date_of_birth",
          "first_name",
          "last_name",
          "firstname",
          "lastname",
          "iban",
          "ssn",
          "passport",
          "credit_card");

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "ConfigMap")) {
      findings.about(manifest);
      for (Entries.Entry<Field<String>> entry : new ConfigMap(manifest.root()).data()) {
        String value = entry.value().orElse("").strip();
        if (isPersonal(entry.key().toLowerCase(Locale.ROOT)) && isLiteral(value)) {
          findings
              .report(entry.value(), "`%s` looks like data of a person", entry.key())
              .help("keep it where its reading is restricted and logged, such as a database");
        }
      }
    }
  }

  private static boolean isPersonal(String key) {
    for (String name : NAMES) {
      if (key.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is the thing itself: one line, no reference and no switch. */
  private static boolean isLiteral(String value) {
    return value.length() > 2
        && value.indexOf('\n') < 0
        && "${<[/%".indexOf(value.charAt(0)) < 0
        && !value.equals("true")
        && !value.equals("false");
  }
}
