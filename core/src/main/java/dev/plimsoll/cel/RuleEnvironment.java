package dev.plimsoll.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.OptionalType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;

/** What rules may use: CEL's standard, the extensions that Kubernetes has switched on, its own. */
final class RuleEnvironment {

  private static final int MOST_STEPS = 1_000_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .enableOptionalSyntax(true)
          .comprehensionMaxIterations(MOST_STEPS)
          .build();

  private RuleEnvironment() {}

  /**
   * The environment of the rules of one schema.
   *
   * @param self the type of the value
   * @param types the types of its parts
   * @param optionalOld whether the old value is one that may not be there
   */
  static Cel of(CelType self, RuleTypes types, boolean optionalOld) {
    return builder(types)
        .addVar("self", self)
        .addVar("oldSelf", optionalOld ? OptionalType.create(self) : self)
        .build();
  }

  /** An environment without variables, for expressions on values of these types. */
  static CelBuilder builder(CelTypeProvider types) {
    CelBuilder builder =
        CelFactory.legacyCelBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(
                CelExtensions.strings(),
                CelExtensions.optional(),
                CelExtensions.sets(OPTIONS),
                CelExtensions.lists(2),
                CelExtensions.comprehensions())
            .addRuntimeLibraries(
                CelExtensions.strings(),
                CelExtensions.optional(),
                CelExtensions.sets(OPTIONS),
                CelExtensions.lists(2),
                CelExtensions.comprehensions())
            .setTypeProvider(types);
    ListFunctions.addTo(builder);
    TextFunctions.addTo(builder);
    QuantityFunctions.addTo(builder);
    AddressFunctions.addTo(builder);
    SemverFunctions.addTo(builder);
    FormatFunctions.addTo(builder);
    return builder;
  }
}
