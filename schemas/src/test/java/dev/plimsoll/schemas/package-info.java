/** Tests of the table and the JSON Schemas. */
@NullMarked
package dev.plimsoll.schemas;

import org.jspecify.annotations.NullMarked;
