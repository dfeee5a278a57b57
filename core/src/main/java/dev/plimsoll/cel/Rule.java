package dev.plimsoll.cel;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/** A compiled expression. */
final class Rule {

  private static final int LONGEST = 200_000;

  private final CelRuntime.Program program;

  private Rule(CelRuntime.Program program) {
    this.program = program;
  }

  /**
   * Compiles an expression whose variables the environment knows.
   *
   * @param wanted the type that its value must have
   */
  static Rule compile(Cel environment, String expression, CelType wanted) throws RuleException {
    if (expression.length() > LONGEST) {
      throw new RuleException("it is too long", true);
    }
    try {
      CelAbstractSyntaxTree tree = environment.compile(expression).getAst();
      if (!wanted.isAssignableFrom(tree.getResultType())
          && !tree.getResultType().equals(SimpleType.DYN)) {
        throw new RuleException("its value is no " + wanted.name(), true);
      }
      return new Rule(environment.createProgram(tree));
    } catch (CelValidationException refused) {
      String reason = refused.getErrors().isEmpty() ? "" : refused.getErrors().get(0).getMessage();
      throw new RuleException(reason, true);
    } catch (CelEvaluationException | RuntimeException | StackOverflowError broken) {
      throw new RuleException(String.valueOf(broken.getMessage()), true);
    }
  }

  /** The value of the expression. */
  Object evaluate(Map<String, Object> variables) throws RuleException {
    try {
      return program.eval(variables);
    } catch (CelEvaluationException failed) {
      throw new RuleException(plain(String.valueOf(failed.getMessage())), false);
    } catch (RuntimeException | StackOverflowError broken) {
      throw new RuleException(String.valueOf(broken), true);
    }
  }

  /** The reason without the place in the expression. */
  private static String plain(String message) {
    int colon = message.startsWith("evaluation error") ? message.indexOf(": ") : -1;
    return colon < 0 ? message : message.substring(colon + 2);
  }
}
