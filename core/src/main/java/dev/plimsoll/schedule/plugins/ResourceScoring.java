package dev.plimsoll.schedule.plugins;

import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.schedule.Score;
import java.util.List;

/**
 * How the use that a node's resources would be put to becomes a score: {@code scoringStrategy} of
 * {@code NodeResourcesFitArgs}.
 *
 * @param type which use is liked
 * @param resources what is looked at
 * @param shape for {@link Type#REQUESTED_TO_CAPACITY_RATIO} the corners of the curve, by rising use
 */
public record ResourceScoring(Type type, List<Weighted> resources, List<Point> shape) {

  /** What kube-scheduler does when nobody says otherwise. */
  public static final ResourceScoring USUAL =
      new ResourceScoring(
          Type.LEAST_ALLOCATED,
          List.of(new Weighted(Resources.CPU, 1), new Weighted(Resources.MEMORY, 1)),
          List.of());

  /** The score of a custom curve where a node's is {@link Score#MAX}. */
  private static final long MAX_POINTS = 10;

  /** Copies the lists. */
  public ResourceScoring {
    resources = List.copyOf(resources);
    shape = List.copyOf(shape);
  }

  /** Which nodes are liked. */
  public enum Type {
    /** Those with much left. */
    LEAST_ALLOCATED,
    /** Those with little left. */
    MOST_ALLOCATED,
    /** As a curve says. */
    REQUESTED_TO_CAPACITY_RATIO
  }

  /**
   * A resource that counts.
   *
   * @param name its name
   * @param weight how often
   */
  public record Weighted(String name, long weight) {}

  /**
   * A corner of the curve.
   *
   * @param utilization how much would be used, in percent
   * @param score what that is worth, up to 10
   */
  public record Point(long utilization, long score) {}

  /** The score of a node for a Pod; {@code resourceAllocationScorer.score} of the original. */
  long score(PodInfo pod, NodeInfo node) {
    long sum = 0;
    long weights = 0;
    for (Weighted resource : resources) {
      long wanted = wanted(resource.name(), pod);
      long capacity = capacity(resource.name(), wanted, node);
      if (capacity == 0) {
        continue;
      }
      long score = score(taken(resource.name(), node) + wanted, capacity);
      // A curve's zeros do not count at all.
      if (score > 0 || type != Type.REQUESTED_TO_CAPACITY_RATIO) {
        sum += score * resource.weight();
        weights += resource.weight();
      }
    }
    if (weights == 0) {
      return 0;
    }
    return type == Type.REQUESTED_TO_CAPACITY_RATIO
        ? Math.round((double) sum / weights)
        : sum / weights;
  }

  private long score(long used, long capacity) {
    return switch (type) {
      case LEAST_ALLOCATED -> used > capacity ? 0 : (capacity - used) * Score.MAX / capacity;
      case MOST_ALLOCATED -> Math.min(used, capacity) * Score.MAX / capacity;
      case REQUESTED_TO_CAPACITY_RATIO -> curve(used > capacity ? 100 : used * 100 / capacity);
    };
  }

  /** The curve at some use; flat before its first corner and after its last. */
  private long curve(long use) {
    for (int i = 0; i < shape.size(); i++) {
      Point to = shape.get(i);
      if (use <= to.utilization()) {
        if (i == 0) {
          return scaled(to);
        }
        Point from = shape.get(i - 1);
        return scaled(from)
            + (scaled(to) - scaled(from))
                * (use - from.utilization())
                / (to.utilization() - from.utilization());
      }
    }
    return scaled(shape.get(shape.size() - 1));
  }

  private static long scaled(Point point) {
    return point.score() * (Score.MAX / MAX_POINTS);
  }

  private static long wanted(String resource, PodInfo pod) {
    return switch (resource) {
      case Resources.CPU -> pod.shape().comparedMilliCpu();
      case Resources.MEMORY -> pod.shape().comparedMemory();
      case Resources.EPHEMERAL_STORAGE -> pod.requests().ephemeralStorage();
      default -> pod.requests().extended().getOrDefault(resource, 0L);
    };
  }

  private static long taken(String resource, NodeInfo node) {
    return switch (resource) {
      case Resources.CPU -> node.scoredMilliCpu();
      case Resources.MEMORY -> node.scoredMemory();
      case Resources.EPHEMERAL_STORAGE -> node.used().ephemeralStorage();
      default -> node.used().extended().getOrDefault(resource, 0L);
    };
  }

  /** What a node has of a resource; nothing of an extended one that the Pod does not ask for. */
  static long capacity(String resource, long wanted, NodeInfo node) {
    return switch (resource) {
      case Resources.CPU, Resources.MEMORY, Resources.EPHEMERAL_STORAGE ->
          node.allocatable().amount(resource);
      default -> wanted == 0 ? 0 : node.allocatable().extended().getOrDefault(resource, 0L);
    };
  }
}
