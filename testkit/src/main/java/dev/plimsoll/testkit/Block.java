package dev.plimsoll.testkit;

/**
 * A code block of a suite that the kit uses.
 *
 * @param name the file it is, for manifests and fixed files
 * @param text its content
 * @param line the 1-based line of the Markdown text on which the content starts
 */
record Block(String name, String text, int line) {}
