/**
 * The build's generators: the table's text form, the resources made from it, the views and the
 * index of folders. Only the build runs them; {@link dev.plimsoll.schemas.generate.ApiTable} is the
 * type to read first.
 */
@NullMarked
package dev.plimsoll.schemas.generate;

import org.jspecify.annotations.NullMarked;
