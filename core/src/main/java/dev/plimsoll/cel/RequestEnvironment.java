package dev.plimsoll.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What expressions about requests and devices may use. They are compiled here, never evaluated. */
final class RequestEnvironment {

  private static final CelType AUTHORIZER =
      OpaqueType.create("kubernetes.authorization.Authorizer");
  private static final CelType PATH = OpaqueType.create("kubernetes.authorization.PathCheck");
  private static final CelType GROUP = OpaqueType.create("kubernetes.authorization.GroupCheck");
  private static final CelType RESOURCE =
      OpaqueType.create("kubernetes.authorization.ResourceCheck");
  private static final CelType DECISION = OpaqueType.create("kubernetes.authorization.Decision");
  private static final CelType TEXT = SimpleType.STRING;

  private RequestEnvironment() {}

  /**
   * What expressions of admission may use: {@code createEnvForOpts}.
   *
   * @param parameters whether there are parameters
   * @param authorizer whether it may be asked who may do what
   * @param variables the variables of a policy, by name
   * @param composed whether there are any, or could be
   */
  static Cel admission(
      boolean parameters, boolean authorizer, Map<String, CelType> variables, boolean composed) {
    CelBuilder builder =
        RuleEnvironment.builder(new RequestTypes(variables))
            .addVar("object", SimpleType.DYN)
            .addVar("oldObject", SimpleType.DYN)
            .addVar("namespaceObject", SimpleType.DYN)
            .addVar("request", RequestTypes.REQUEST);
    if (parameters) {
      builder.addVar("params", SimpleType.DYN);
    }
    if (authorizer) {
      builder.addVar("authorizer", AUTHORIZER).addVar("authorizer.requestResource", RESOURCE);
    }
    if (composed) {
      builder.addVar("variables", RequestTypes.VARIABLES);
    }
    declareChecks(builder);
    return builder.build();
  }

  /** What selectors of devices may use. */
  static Cel device() {
    CelBuilder builder =
        RuleEnvironment.builder(new RequestTypes(Map.of()))
            .addCompilerLibraries(CelExtensions.bindings())
            .addVar("device", RequestTypes.DEVICE);
    declareChecks(builder);
    return builder.build();
  }

  /** Who may do what: {@code library.Authz} and {@code library.AuthzSelectors}. */
  private static void declareChecks(CelBuilder builder) {
    List<CelFunctionDecl> functions = new ArrayList<>();
    functions.add(member("path", PATH, AUTHORIZER, TEXT));
    functions.add(member("group", GROUP, AUTHORIZER, TEXT));
    functions.add(member("serviceAccount", AUTHORIZER, AUTHORIZER, TEXT, TEXT));
    functions.add(member("resource", RESOURCE, GROUP, TEXT));
    functions.add(member("subresource", RESOURCE, RESOURCE, TEXT));
    functions.add(member("namespace", RESOURCE, RESOURCE, TEXT));
    functions.add(member("name", RESOURCE, RESOURCE, TEXT));
    functions.add(member("fieldSelector", RESOURCE, RESOURCE, TEXT));
    functions.add(member("labelSelector", RESOURCE, RESOURCE, TEXT));
    functions.add(
        CelFunctionDecl.newFunctionDeclaration(
            "check",
            CelOverloadDecl.newMemberOverload("pathcheck_check", DECISION, List.of(PATH, TEXT)),
            CelOverloadDecl.newMemberOverload(
                "resourcecheck_check", DECISION, List.of(RESOURCE, TEXT))));
    functions.add(member("errored", SimpleType.BOOL, DECISION));
    functions.add(member("error", TEXT, DECISION));
    functions.add(member("allowed", SimpleType.BOOL, DECISION));
    functions.add(member("reason", TEXT, DECISION));
    builder.addFunctionDeclarations(functions);
  }

  private static CelFunctionDecl member(String name, CelType result, CelType... arguments) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newMemberOverload("authorization_" + name, result, List.of(arguments)));
  }
}
