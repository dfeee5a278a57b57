package dev.plimsoll.cel;

import dev.cel.bundle.CelBuilder;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Optional;

/** Semantic versions: {@code library.SemverLib}. */
final class SemverFunctions {

  private static final CelType SEMVER = OpaqueType.create("kubernetes.Semver");

  private SemverFunctions() {}

  static void addTo(CelBuilder builder) {
    Functions functions = new Functions();
    List<CelType> text = List.of(SimpleType.STRING);
    List<CelType> lenient = List.of(SimpleType.STRING, SimpleType.BOOL);
    List<Class<?>> one = List.of(String.class);
    List<Class<?>> two = List.of(String.class, Boolean.class);
    functions.global("semver", "string_to_semver", SEMVER, text, one, args -> of(args, false));
    functions.global(
        "semver", "string_bool_to_semver", SEMVER, lenient, two, args -> of(args, normal(args)));
    functions.global(
        "isSemver",
        "is_semver",
        SimpleType.BOOL,
        text,
        one,
        args -> Semver.parse((String) args[0], false).isPresent());
    functions.global(
        "isSemver",
        "is_semver_bool",
        SimpleType.BOOL,
        lenient,
        two,
        args -> Semver.parse((String) args[0], normal(args)).isPresent());
    unary(functions, "major", args -> semver(args[0]).major());
    unary(functions, "minor", args -> semver(args[0]).minor());
    unary(functions, "patch", args -> semver(args[0]).patch());
    binary(functions, "isGreaterThan", SimpleType.BOOL, args -> compare(args) > 0);
    binary(functions, "isLessThan", SimpleType.BOOL, args -> compare(args) < 0);
    binary(functions, "compareTo", SimpleType.INT, args -> (long) compare(args));
    functions.addTo(builder);
  }

  private static void unary(Functions functions, String name, Functions.Body body) {
    functions.member(
        name, "semver_" + name, SimpleType.INT, List.of(SEMVER), List.of(Semver.class), body);
  }

  private static void binary(
      Functions functions, String name, CelType result, Functions.Body body) {
    functions.member(
        name,
        "semver_" + name,
        result,
        List.of(SEMVER, SEMVER),
        List.of(Semver.class, Semver.class),
        body);
  }

  private static boolean normal(Object[] args) {
    return (Boolean) args[1];
  }

  private static Semver semver(Object value) {
    return (Semver) value;
  }

  private static int compare(Object[] args) {
    return Integer.signum(semver(args[0]).compareTo(semver(args[1])));
  }

  private static Object of(Object[] args, boolean lenient) throws CelEvaluationException {
    Optional<Semver> version = Semver.parse((String) args[0], lenient);
    if (version.isEmpty()) {
      throw new CelEvaluationException("`" + args[0] + "` is no semantic version");
    }
    return version.get();
  }
}
