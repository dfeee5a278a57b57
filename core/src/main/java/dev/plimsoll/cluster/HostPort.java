package dev.plimsoll.cluster;

/**
 * A port of the node itself that a container wants.
 *
 * @param ip the node's address that it listens on; {@code 0.0.0.0} is all of them
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
 * @param port the number
 */
public record HostPort(String ip, String protocol, int port) {

  /** All addresses of a node. */
  public static final String ANY_IP = "0.0.0.0";

  /** Whether both cannot be had on one node, as {@code HostPortInfo.CheckConflict} says. */
  public boolean conflictsWith(HostPort other) {
    return port == other.port
        && protocol.equals(other.protocol)
        && (ip.equals(ANY_IP) || other.ip.equals(ANY_IP) || ip.equals(other.ip));
  }
}
