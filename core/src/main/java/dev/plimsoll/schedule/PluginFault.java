package dev.plimsoll.schedule;

/** A plugin failed, which is a fault of Plimsoll's own or of who wrote the plugin. */
final class PluginFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String plugin;

  PluginFault(Plugin plugin, RuntimeException cause) {
    super(plugin.name() + " failed: " + cause, cause);
    this.plugin = plugin.name();
  }

  /** The name of the plugin. */
  String plugin() {
    return plugin;
  }
}
