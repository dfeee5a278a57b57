package dev.plimsoll.config;

import java.util.List;

/** An option that was given through the API or the command line makes no sense. */
public final class OptionsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<String> known;

  /**
   * A bad option.
   *
   * @param key the option, as {@code plimsoll.yaml} spells it
   * @param message what is wrong with it, one line; names the value
   * @param known the values that make sense; empty if they cannot be listed
   */
  public OptionsException(String key, String message, List<String> known) {
    super(message);
    this.key = key;
    this.known = List.copyOf(known);
  }

  /** The option, as {@code plimsoll.yaml} spells it. */
  public String key() {
    return key;
  }

  /** The values that make sense; empty if they cannot be listed. */
  public List<String> known() {
    return known;
  }
}
