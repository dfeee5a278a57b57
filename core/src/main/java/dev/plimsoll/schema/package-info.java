/**
 * Is an object shaped as its kind wants it: known fields, right types, readable values.
 *
 * <p>Two engines behind one seam: {@link dev.plimsoll.schema.StructuralCheck} for what Kubernetes
 * itself defines, fast from the first object on, and {@link dev.plimsoll.schema.JsonSchemaCheck},
 * which knows any JSON Schema and judges the first one in tests. Uses {@code manifest}, {@code
 * model}, {@code tree}, {@code yaml}, {@code api} and {@code diagnostic}; used by the facade. The
 * only package that knows networknt and Jackson's tree. Read {@link
 * dev.plimsoll.schema.SchemaCheck} first.
 */
@NullMarked
package dev.plimsoll.schema;

import org.jspecify.annotations.NullMarked;
