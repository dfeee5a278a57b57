/** Tests of the generators, and the importer that makes the table from recorded facts. */
@NullMarked
package dev.plimsoll.schemas.generate;

import org.jspecify.annotations.NullMarked;
