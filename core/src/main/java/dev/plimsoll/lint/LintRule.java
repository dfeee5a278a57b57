package dev.plimsoll.lint;

import dev.plimsoll.diagnostic.Severity;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is to be known of a rule besides its code. The build makes the {@link RuleInfo} from it and
 * from the card {@code <id>.md} beside the class; a run reads no annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LintRule {

  /**
   * The pattern complained about, in kebab case, so that it reads well behind "ignore"; the class
   * is named alike.
   */
  String id();

  /** How much a finding matters unless the user says otherwise. */
  Severity severity();

  /** What the rule is about; names its package, too. */
  Category category();

  /** The version of Plimsoll that first had it, such as {@code 0.1}. */
  String since();

  /** Whether it runs when the user selects nothing. */
  boolean enabled() default true;

  /** How far along it is. */
  Stability stability() default Stability.PREVIEW;

  /**
   * The kinds of objects that it looks at; empty for all that it can look at. A rule of Pods or
   * containers is handed those of workloads of these kinds only; a rule of the set is not run where
   * the set has no object of any of them. A {@link KindRule} has its one kind and needs none here.
   */
  String[] kinds() default {};

  /**
   * Names of fields without any of which in the Pod a rule of Pods or containers has nothing to
   * say, and is not even loaded; empty for a rule that has to look.
   */
  String[] keys() default {};

  /** Names that also mean this rule: older ids. */
  String[] aliases() default {};

  /** The rules of other tools that it covers, as {@code tool:rule}. */
  String[] sources() default {};
}
