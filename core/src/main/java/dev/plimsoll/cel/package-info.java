/**
 * The rules that definitions write in CEL ({@code x-kubernetes-validations}), evaluated on objects,
 * and the expressions that built-in kinds hold, compiled.
 *
 * <p>The only package that knows {@code dev.cel}'s library, which brings Guava and protobuf along
 * and so is optional: where it is missing, or lacks what a rule needs, the rule is reported as not
 * evaluated. Uses {@code manifest} and before, and {@code validate}; used by {@code custom} and the
 * facade. Read {@link dev.plimsoll.cel.SchemaRules} first.
 */
@NullMarked
package dev.plimsoll.cel;

import org.jspecify.annotations.NullMarked;
