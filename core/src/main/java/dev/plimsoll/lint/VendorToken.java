package dev.plimsoll.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The shapes of the tokens that well-known services hand out. */
public final class VendorToken {

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("AWS", "", "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
          new Shape("Google Cloud", "", "\\bAIza[0-9A-Za-z_-]{35}\\b"),
          new Shape("GitHub", "", "\\b(gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{22,})"),
          new Shape("GitLab", "", "\\bglpat-[0-9A-Za-z_-]{20,}"),
          new Shape("Stripe", "", "\\b[rs]k_live_[0-9A-Za-z]{20,}"),
          new Shape("npm", "", "\\bnpm_[0-9A-Za-z]{36}\\b"),
          new Shape("Slack", "", "\\bxox[abprs]-[0-9A-Za-z-]{10,}"),
          new Shape("Vault", "", "\\b(hv[sbr]\\.[0-9A-Za-z_-]{24,}|s\\.[0-9A-Za-z]{24}\\b)"),
          new Shape("Terraform Cloud", "", "\\b[0-9A-Za-z]{14}\\.atlasv1\\.[0-9A-Za-z_-]{60,}"),
          new Shape("New Relic", "", "\\bNR(AK|JS|RA)-[0-9A-Za-z]{19,}"),
          new Shape(
              "LaunchDarkly", "", "\\b(sdk|api|mob)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"),
          new Shape("Twilio", "", "\\bSK[0-9a-f]{32}\\b"),
          new Shape(
              "JWT", "", "\\beyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{10,}"),
          new Shape("Okta", "okta", "\\b00[0-9A-Za-z_-]{40}\\b"),
          new Shape("Datadog", "datadog|dd_", "\\b[0-9a-f]{32}([0-9a-f]{8})?\\b"),
          new Shape("Heroku", "heroku", "\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"),
          new Shape("Sumo Logic", "sumo", "\\b[0-9A-Za-z]{64}\\b"),
          new Shape("Bitbucket", "bitbucket", "\\b([0-9A-Za-z]{32}|ATBB[0-9A-Za-z]{28,})\\b"));

  private VendorToken() {}

  /**
   * A shape.
   *
   * @param vendor whose tokens look like this
   * @param name what the entry's name must contain, as a pattern; empty where the shape is enough
   * @param token what the token looks like
   */
  private record Shape(String vendor, Pattern name, Pattern token) {

    Shape(String vendor, String name, String token) {
      this(vendor, Pattern.compile(name), Pattern.compile(token));
    }
  }

  /**
   * Whose token a text has in it; empty for nobody's.
   *
   * @param name the name of the entry
   * @param text its value
   */
  public static String vendorOf(String name, String text) {
    if (text.length() < 20) {
      return "";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (Shape shape : SHAPES) {
      if (shape.name().matcher(lower).find() && shape.token().matcher(text).find()) {
        return shape.vendor();
      }
    }
    return "";
  }
}
