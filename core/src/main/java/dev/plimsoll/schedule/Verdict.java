package dev.plimsoll.schedule;

import dev.plimsoll.cluster.Blame;
import java.util.List;

/** What a filter says about a Pod on a node. */
public sealed interface Verdict {

  /** The Pod can run there. */
  record Fits() implements Verdict {

    /** The one there need be. */
    public static final Fits INSTANCE = new Fits();
  }

  /** The Pod cannot run there. */
  sealed interface No extends Verdict {

    /** Why, in the scheduler's own words; one or more. */
    List<String> reasons();

    /** The field of the manifest that would have to change. */
    Blame blame();

    /** The name of the status, as kube-scheduler has it. */
    String code();
  }

  /**
   * Not as things are; if other Pods left, it could.
   *
   * @param reasons why
   * @param blame the field to report at
   */
  record Unschedulable(List<String> reasons, Blame blame) implements No {

    /** Copies the list. */
    public Unschedulable {
      reasons = List.copyOf(reasons);
    }

    /** For one reason. */
    public Unschedulable(String reason, Blame blame) {
      this(List.of(reason), blame);
    }

    @Override
    public String code() {
      return "Unschedulable";
    }
  }

  /**
   * Never on this node as it is, whichever Pods leave.
   *
   * @param reasons why
   * @param blame the field to report at
   */
  record Unresolvable(List<String> reasons, Blame blame) implements No {

    /** Copies the list. */
    public Unresolvable {
      reasons = List.copyOf(reasons);
    }

    /** For one reason. */
    public Unresolvable(String reason, Blame blame) {
      this(List.of(reason), blame);
    }

    @Override
    public String code() {
      return "UnschedulableAndUnresolvable";
    }
  }
}
