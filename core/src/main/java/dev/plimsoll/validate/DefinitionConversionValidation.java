package dev.plimsoll.validate;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.SequenceNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the API server demands of the conversion between versions: {@code
 * validateCustomResourceConversion}, and the webhook it may name.
 */
public final class DefinitionConversionValidation {

  private static final List<String> STRATEGIES = List.of("None", "Webhook");
  private static final List<String> REVIEWS = List.of("v1", "v1beta1");
  private static final long LAST_PORT = 65535;

  private DefinitionConversionValidation() {}

  /**
   * Checks {@code spec.conversion}.
   *
   * @param keeps whether the definition keeps unknown fields of all objects
   */
  public static void validate(Located conversion, boolean keeps, FieldErrors errors) {
    if (!conversion.isPresent()) {
      return;
    }
    Field<String> strategy = Field.text(conversion.field("strategy"));
    Located webhook = conversion.field("webhook");
    errors.requireText(strategy);
    errors.oneOf(strategy, STRATEGIES);
    if (keeps && !strategy.is("None")) {
      errors.invalid(strategy, "must be None where preserveUnknownFields is true");
    }
    if (strategy.orElse("").equals("Webhook")) {
      client(webhook.field("clientConfig"), false, errors);
      reviews(webhook.field("conversionReviewVersions"), errors);
    } else {
      String reason = "where the strategy is not Webhook";
      if (webhook.field("clientConfig").isPresent()) {
        errors.forbidden(Site.of(webhook.field("clientConfig")), reason);
      }
      if (webhook.field("conversionReviewVersions").isPresent()) {
        errors.forbidden(Site.of(webhook.field("conversionReviewVersions")), reason);
      }
    }
  }

  /**
   * Where a webhook is.
   *
   * @param client its {@code clientConfig}
   * @param swapped whether to call the name of the Service its namespace, and the other way round,
   *     as the server does for webhooks of admission: it hands them to {@code
   *     ValidateWebhookService} in the wrong order
   */
  public static void client(Located client, boolean swapped, FieldErrors errors) {
    Located url = client.field("url");
    Located service = client.field("service");
    if (!client.isPresent()) {
      errors.required(Site.of(client), "say where the webhook is");
    } else if (url.isPresent() == service.isPresent()) {
      errors.required(Site.of(client), "must have either url or service", "");
    } else if (url.isPresent()) {
      url(Field.text(url), errors);
    } else {
      service(service, swapped, errors);
    }
  }

  /** {@code ValidateWebhookURL}. */
  private static void url(Field<String> field, FieldErrors errors) {
    URI url;
    try {
      url = new URI(escaped(field.orElse("")));
    } catch (URISyntaxException broken) {
      errors.required(field, "must be a URL", "write it like https://HOST/PATH");
      return;
    }
    if (!"https".equals(url.getScheme())) {
      errors.invalid(field, "must begin with https://");
    }
    if (url.getHost() == null) {
      errors.invalid(field, "must name a host");
    }
    if (url.getUserInfo() != null) {
      errors.invalid(field, "must not name a user");
    }
    if (url.getFragment() != null) {
      errors.invalid(field, "must not have a fragment");
    }
    if (url.getQuery() != null) {
      errors.invalid(field, "must not have a query");
    }
  }

  /** What Go takes in a path, and Java does not: blanks and some marks. */
  private static String escaped(String url) {
    int host = url.indexOf("://");
    int path = host < 0 ? 0 : url.indexOf('/', host + 3);
    if (path < 0) {
      return url;
    }
    StringBuilder escaped = new StringBuilder(url.substring(0, path));
    for (int i = path; i < url.length(); i++) {
      char c = url.charAt(i);
      escaped.append(" \"<>\\^`{|}".indexOf(c) < 0 ? String.valueOf(c) : "%20");
    }
    return escaped.toString();
  }

  /** {@code ValidateWebhookService}. */
  private static void service(Located service, boolean swapped, FieldErrors errors) {
    Located name = service.field("name");
    Located namespace = service.field("namespace");
    if (Field.text(name).orElse("").isEmpty()) {
      errors.required(Site.of(name, swapped ? namespace : name), "name the Service");
    }
    if (Field.text(namespace).orElse("").isEmpty()) {
      errors.required(Site.of(namespace, swapped ? name : namespace), "name its namespace");
    }
    Field<Long> port = Field.int64(service.field("port"));
    if (port.isPresent() && (port.orElse(0L) < 1 || port.orElse(0L) > LAST_PORT)) {
      errors.invalid(port, "must be 1 to 65535");
    }
    Field<String> path = Field.text(service.field("path"));
    String text = path.orElse("");
    if (text.isEmpty() || text.equals("/")) {
      return;
    }
    if (!text.startsWith("/")) {
      errors.invalid(path, "must begin with /");
    }
    String inner = text.substring(1, text.length() - (text.endsWith("/") ? 1 : 0));
    for (String segment : inner.split("/", -1)) {
      if (!Grammar.DNS_SUBDOMAIN.problems(segment).isEmpty()) {
        errors.invalid(path, "must have segments like DNS names between the slashes");
        return;
      }
    }
  }

  /** The versions of reviews that a webhook takes; the server must speak one of them. */
  public static void reviews(Located list, FieldErrors errors) {
    int size =
        list.node().orElse(null) instanceof SequenceNode sequence ? sequence.items().size() : 0;
    if (size == 0) {
      errors.required(Site.of(list), "write [v1]");
      return;
    }
    List<String> seen = new ArrayList<>();
    boolean accepted = false;
    for (int i = 0; i < size; i++) {
      Field<String> version = Field.text(list.item(i));
      String text = version.orElse("");
      if (seen.contains(text)) {
        errors.invalid(version, "is there already");
        continue;
      }
      seen.add(text);
      errors.check(version, Grammar.DNS_1035_LABEL, text);
      accepted |= REVIEWS.contains(text);
    }
    if (!accepted) {
      errors.invalid(Site.of(list), "must have v1 or v1beta1, which the server speaks");
    }
  }
}
