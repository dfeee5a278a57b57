package dev.plimsoll.schemas;

/**
 * The compact table as string constants, one Latin-1 character a byte.
 *
 * <p>What stands here is a stand-in that the compiler needs: once it has run, the build puts a
 * class with the table in its place ({@code generate.TableClass}). A class, because the JVM maps it
 * from its archive in a fifth of the time that it takes to open a resource in a jar, and that time
 * would be a tenth of a whole cold run.
 */
final class TableData {

  private TableData() {}

  /** The table, cut into what fits into a constant. */
  static String[] parts() {
    return new String[0];
  }
}
