package dev.plimsoll.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Domains of one node label whose nodes a filter turns down, and what it says of each. */
public final class Barrier {

  private final Topology topology;

  /** By domain, after that for nodes without the label. */
  private final @Nullable Verdict[] noes;

  /** A barrier that lets every node pass. */
  public Barrier(Topology topology) {
    this.topology = topology;
    this.noes = new Verdict[topology.size() + 1];
  }

  /** Turns down the nodes of every domain, and those without the label. */
  public Barrier closed(Verdict.No verdict) {
    Arrays.fill(noes, verdict);
    return this;
  }

  /** Turns down the nodes without the label. */
  public Barrier labelled(Verdict.No verdict) {
    noes[topology.size()] = verdict;
    return this;
  }

  /** Turns down the nodes of a domain. */
  public void close(int domain, Verdict.No verdict) {
    noes[domain] = verdict;
  }

  /** Lets the nodes of a domain pass. */
  public void open(int domain) {
    noes[domain] = null;
  }

  /** What is said of a node; {@link Verdict.Fits#INSTANCE} when it passes. */
  Verdict verdict(int node) {
    Verdict no = noes[topology.slot(node)];
    return no == null ? Verdict.Fits.INSTANCE : no;
  }

  /**
   * Keeps the nodes that pass, in their order.
   *
   * @param nodes nodes, of which the first {@code count} are looked at
   * @return how many of them are kept
   */
  int sift(int[] nodes, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int node = nodes[i];
      nodes[kept] = node;
      kept += noes[topology.slot(node)] == null ? 1 : 0;
    }
    return kept;
  }
}
