package dev.plimsoll.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.bundle.CelBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects functions for an environment: a declaration for the checker, a binding for the rest. */
final class Functions {

  private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
  private final List<CelFunctionBinding> bindings = new ArrayList<>();

  /** What a function does: the value of its arguments, which are of the classes that it names. */
  interface Body {
    Object apply(Object[] args) throws CelEvaluationException;
  }

  /**
   * A function that is called on its first argument.
   *
   * @param id the name of the overload, one of its own
   * @param classes of what the values are in Java, the first argument first
   */
  Functions member(
      String name,
      String id,
      CelType result,
      List<CelType> arguments,
      List<Class<?>> classes,
      Body body) {
    return add(name, id, classes, body, CelOverloadDecl.newMemberOverload(id, result, arguments));
  }

  /** A function that is called by its name alone. */
  Functions global(
      String name,
      String id,
      CelType result,
      List<CelType> arguments,
      List<Class<?>> classes,
      Body body) {
    return add(name, id, classes, body, CelOverloadDecl.newGlobalOverload(id, result, arguments));
  }

  @SuppressWarnings("Immutable") // no body keeps anything
  private Functions add(
      String name, String id, List<Class<?>> classes, Body body, CelOverloadDecl overload) {
    overloads.computeIfAbsent(name, none -> new ArrayList<>()).add(overload);
    bindings.add(
        CelFunctionBinding.from(id, ImmutableList.copyOf(classes), args -> body.apply(args)));
    return this;
  }

  /** Hands everything to an environment. */
  void addTo(CelBuilder builder) {
    for (Map.Entry<String, List<CelOverloadDecl>> function : overloads.entrySet()) {
      builder.addFunctionDeclarations(
          CelFunctionDecl.newFunctionDeclaration(function.getKey(), function.getValue()));
    }
    builder.addFunctionBindings(bindings);
  }
}
