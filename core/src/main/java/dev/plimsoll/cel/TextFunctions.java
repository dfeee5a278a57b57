package dev.plimsoll.cel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.bundle.CelBuilder;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes' functions of strings: {@code library.Regex}, {@code library.URLs}, and {@code
 * format}.
 */
final class TextFunctions {

  private static final CelType URL = OpaqueType.create("kubernetes.URL");
  private static final CelType TEXT = SimpleType.STRING;

  private TextFunctions() {}

  static void addTo(CelBuilder builder) {
    Functions functions = new Functions();
    List<Class<?>> two = List.of(String.class, String.class);
    functions.member("find", "string_find", TEXT, List.of(TEXT, TEXT), two, TextFunctions::find);
    functions.member(
        "findAll",
        "string_find_all",
        ListType.create(TEXT),
        List.of(TEXT, TEXT),
        two,
        args -> findAll(args, Long.MAX_VALUE));
    functions.member(
        "findAll",
        "string_find_all_limit",
        ListType.create(TEXT),
        List.of(TEXT, TEXT, SimpleType.INT),
        List.of(String.class, String.class, Long.class),
        args -> findAll(args, (Long) args[2]));
    functions.member(
        "format",
        "string_format",
        TEXT,
        List.of(TEXT, ListType.create(SimpleType.DYN)),
        List.of(String.class, List.class),
        args -> TextFormat.format((String) args[0], (List<?>) args[1]));
    List<Class<?>> one = List.of(String.class);
    functions.global("url", "string_to_url", URL, List.of(TEXT), one, args -> url(args[0]));
    functions.global(
        "isURL", "string_is_url", SimpleType.BOOL, List.of(TEXT), one, args -> isUrl(args[0]));
    part(functions, "getScheme", url -> url.getScheme());
    part(functions, "getHost", url -> url.getRawAuthority());
    part(functions, "getHostname", url -> hostname(url));
    part(functions, "getPort", url -> url.getPort() < 0 ? "" : Integer.toString(url.getPort()));
    part(functions, "getEscapedPath", url -> url.getRawPath());
    functions.member(
        "getQuery",
        "url_get_query",
        MapType.create(TEXT, ListType.create(TEXT)),
        List.of(URL),
        List.of(URI.class),
        args -> query((URI) args[0]));
    functions.addTo(builder);
  }

  private interface Part {
    @Nullable String of(URI url);
  }

  private static void part(Functions functions, String name, Part part) {
    functions.member(
        name,
        "url_" + name,
        TEXT,
        List.of(URL),
        List.of(URI.class),
        args -> {
          String text = part.of((URI) args[0]);
          return text == null ? "" : text;
        });
  }

  private static Pattern pattern(Object expression) throws CelEvaluationException {
    try {
      return Pattern.compile((String) expression);
    } catch (PatternSyntaxException broken) {
      throw new CelEvaluationException("illegal regex: " + broken.getMessage());
    }
  }

  private static Object find(Object[] args) throws CelEvaluationException {
    Matcher matcher = pattern(args[1]).matcher((String) args[0]);
    return matcher.find() ? matcher.group() : "";
  }

  private static Object findAll(Object[] args, long limit) throws CelEvaluationException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern(args[1]).matcher((String) args[0]);
    while ((limit < 0 || found.size() < limit) && matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Object url(Object text) throws CelEvaluationException {
    URI url = parsed((String) text);
    if (url == null) {
      throw new CelEvaluationException("URL parse error: invalid URI for request");
    }
    return url;
  }

  private static boolean isUrl(Object text) {
    return parsed((String) text) != null;
  }

  /** As {@code net/url.ParseRequestURI}: absolute, or a path from the root. */
  private static @Nullable URI parsed(String text) {
    try {
      URI url = new URI(text);
      return url.isAbsolute() || text.startsWith("/") ? url : null;
    } catch (URISyntaxException none) {
      return null;
    }
  }

  private static String hostname(URI url) {
    String host = url.getHost() == null ? "" : url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static Object query(URI url) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    String query = url.getRawQuery();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decoded(name), none -> new ArrayList<>()).add(decoded(value));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
