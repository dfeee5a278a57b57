package dev.plimsoll.validate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kinds that a {@link KindValidator} is for. The build makes the {@code ValidatorIndex} from
 * it, so that a run loads the validators of the kinds that it meets and no others; it reads no
 * annotation.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ForKinds {

  /** The API group of the kinds; empty for the core group. */
  String group() default "";

  /** The kinds, of whatever version; each has one validator. */
  String[] kinds();
}
