package dev.plimsoll.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The shapes of the tokens that well-known services hand out. */
public final class VendorToken {

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("AWS", "", "IA", "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
          new Shape("Google Cloud", "", "AIza", "\\bAIza[0-9A-Za-z_-]{35}\\b"),
          new Shape(
              "GitHub", "", "gh", "\\b(gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{22,})"),
          new Shape("GitLab", "", "glpat-", "\\bglpat-[0-9A-Za-z_-]{20,}"),
          new Shape("Stripe", "", "k_live_", "\\b[rs]k_live_[0-9A-Za-z]{20,}"),
          new Shape("npm", "", "npm_", "\\bnpm_[0-9A-Za-z]{36}\\b"),
          new Shape("Slack", "", "xox", "\\bxox[abprs]-[0-9A-Za-z-]{10,}"),
          new Shape("Vault", "", ".", "\\b(hv[sbr]\\.[0-9A-Za-z_-]{24,}|s\\.[0-9A-Za-z]{24}\\b)"),
          new Shape(
              "Terraform Cloud",
              "",
              ".atlasv1.",
              "\\b[0-9A-Za-z]{14}\\.atlasv1\\.[0-9A-Za-z_-]{60,}"),
          new Shape("New Relic", "", "NR", "\\bNR(AK|JS|RA)-[0-9A-Za-z]{19,}"),
          new Shape(
              "LaunchDarkly",
              "",
              "-",
              "\\b(sdk|api|mob)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"),
          new Shape("Twilio", "", "SK", "\\bSK[0-9a-f]{32}\\b"),
          new Shape(
              "JWT",
              "",
              "eyJ",
              "\\beyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{10,}"),
          new Shape("Okta", "okta", "", "\\b00[0-9A-Za-z_-]{40}\\b"),
          new Shape("Datadog", "datadog dd_", "", "\\b[0-9a-f]{32}([0-9a-f]{8})?\\b"),
          new Shape(
              "Heroku", "heroku", "", "\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"),
          new Shape("Sumo Logic", "sumo", "", "\\b[0-9A-Za-z]{64}\\b"),
          new Shape("Bitbucket", "bitbucket", "", "\\b([0-9A-Za-z]{32}|ATBB[0-9A-Za-z]{28,})\\b"));

  /** No token is shorter; {@code xoxb-} of Slack with ten more is the shortest. */
  private static final int SHORTEST = 15;

  private VendorToken() {}

  /**
   * A shape.
   *
   * @param vendor whose tokens look like this
   * @param names of which the entry's name must contain one; none where the shape is enough
   * @param mark what every such token has in it, which is quicker to look for
   * @param token what the token looks like
   */
  private record Shape(String vendor, List<String> names, String mark, Pattern token) {

    Shape(String vendor, String names, String mark, String token) {
      this(
          vendor,
          names.isEmpty() ? List.of() : List.of(names.split(" ")),
          mark,
          Pattern.compile(token));
    }

    boolean isIn(String lowerName, String text) {
      return isNamed(lowerName) && text.contains(mark) && token.matcher(text).find();
    }

    private boolean isNamed(String lowerName) {
      for (String name : names) {
        if (lowerName.contains(name)) {
          return true;
        }
      }
      return names.isEmpty();
    }
  }

  /**
   * Whose token a text has in it; empty for nobody's.
   *
   * @param name the name of the entry
   * @param text its value
   */
  public static String vendorOf(String name, String text) {
    if (!hasLongWord(text)) {
      return "";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (Shape shape : SHAPES) {
      if (shape.isIn(lower, text)) {
        return shape.vendor();
      }
    }
    return "";
  }

  /** Whether a text has a word that is long enough for a token: most have none. */
  private static boolean hasLongWord(String text) {
    int length = 0;
    for (int i = 0; i < text.length() && length < SHORTEST; i++) {
      char c = text.charAt(i);
      boolean inWord =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '.';
      length = inWord ? length + 1 : 0;
    }
    return length >= SHORTEST;
  }
}
