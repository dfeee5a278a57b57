package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.schemas.TypeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a view, a record around a place in a tree, for each type below the kinds that Plimsoll
 * looks into.
 */
public final class Views {

  static final String HEADER = "// Generated from schemas' api.table by Views; do not edit.\n";

  private static final Path MODEL = Path.of("dev", "plimsoll", "model");

  /** The kinds that have views: group, version, kind. */
  private static final List<List<String>> ROOTS =
      List.of(
          List.of("", "v1", "Pod"),
          List.of("apps", "v1", "Deployment"),
          List.of("apps", "v1", "StatefulSet"),
          List.of("apps", "v1", "DaemonSet"),
          List.of("apps", "v1", "ReplicaSet"),
          List.of("", "v1", "ReplicationController"),
          List.of("batch", "v1", "Job"),
          List.of("batch", "v1", "CronJob"),
          List.of("", "v1", "Service"),
          List.of("networking.k8s.io", "v1", "Ingress"),
          List.of("", "v1", "ConfigMap"),
          List.of("", "v1", "Secret"),
          List.of("", "v1", "PersistentVolume"),
          List.of("", "v1", "PersistentVolumeClaim"),
          List.of("storage.k8s.io", "v1", "StorageClass"),
          List.of("", "v1", "Node"),
          List.of("", "v1", "Namespace"),
          List.of("", "v1", "ServiceAccount"),
          List.of("networking.k8s.io", "v1", "NetworkPolicy"),
          List.of("policy", "v1", "PodDisruptionBudget"),
          List.of("", "v1", "LimitRange"),
          List.of("scheduling.k8s.io", "v1", "PriorityClass"),
          List.of("node.k8s.io", "v1", "RuntimeClass"),
          List.of("autoscaling", "v2", "HorizontalPodAutoscaler"));

  private Views() {}

  /**
   * Runs in the build of {@code core}.
   *
   * @param arguments the folder for generated sources, then the folder of the hand-written ones,
   *     where a {@code <Type>Traits.java} makes the view of that type implement it
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: Views <folder to write> <sources of core>");
    }
    Path output = Path.of(arguments[0]).resolve(MODEL);
    Path traits = Path.of(arguments[1]).resolve(MODEL);
    Map<TypeInfo, String> places = places(TypeTable.load());
    Map<String, String> names = names(places.keySet());
    ItemViews items = new ItemViews();
    List<Path> written = new ArrayList<>();
    for (Map.Entry<TypeInfo, String> place : places.entrySet()) {
      String name = names.getOrDefault(place.getKey().name(), "");
      boolean hasTraits = Files.exists(traits.resolve(name + "Traits.java"));
      Path file = output.resolve(name + ".java");
      GeneratedFiles.write(
          file, ViewSource.of(place.getKey(), place.getValue(), names, items, hasTraits));
      written.add(file);
    }
    Path file = output.resolve(ItemViews.NAME + ".java");
    GeneratedFiles.write(file, items.source());
    written.add(file);
    GeneratedFiles.removeStale(output, HEADER, written);
  }

  /**
   * Every type below the roots, and the shortest way to it, such as {@code Pod.spec.containers[*]}.
   */
  private static Map<TypeInfo, String> places(TypeTable table) {
    Map<TypeInfo, String> places = new LinkedHashMap<>();
    Deque<TypeInfo> open = new ArrayDeque<>();
    for (List<String> root : ROOTS) {
      KindInfo kind =
          table
              .kind(root.get(0), root.get(1), root.get(2))
              .orElseThrow(() -> new IllegalStateException("no such kind in the table: " + root));
      places.put(kind.type(), kind.kind());
      open.add(kind.type());
    }
    while (!open.isEmpty()) {
      TypeInfo type = open.remove();
      for (FieldInfo field : type.fields()) {
        Shape shape = field.shape();
        StringBuilder place = new StringBuilder(places.getOrDefault(type, ""));
        place.append('.').append(field.name());
        while (!(shape instanceof Shape.Scalar || shape instanceof Shape.Structured)) {
          place.append("[*]");
          shape =
              shape instanceof Shape.ListOf list ? list.element() : ((Shape.MapOf) shape).value();
        }
        if (shape instanceof Shape.Structured below && !places.containsKey(below.type())) {
          places.put(below.type(), place.toString());
          open.add(below.type());
        }
      }
    }
    return places;
  }

  /**
   * The name of each type's view: its simple name, and where two types share one, both with their
   * package before it, such as {@code CoreV1Event} and {@code EventsV1Event}.
   */
  static Map<String, String> names(Iterable<TypeInfo> types) {
    SortedMap<String, List<TypeInfo>> bySimpleName = new TreeMap<>();
    for (TypeInfo type : types) {
      bySimpleName.computeIfAbsent(type.simpleName(), name -> new ArrayList<>()).add(type);
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, List<TypeInfo>> entry : bySimpleName.entrySet()) {
      for (TypeInfo type : entry.getValue()) {
        names.put(type.name(), entry.getValue().size() == 1 ? entry.getKey() : longName(type));
      }
    }
    return names;
  }

  private static String longName(TypeInfo type) {
    StringBuilder name = new StringBuilder();
    boolean upper = true;
    for (char character : type.name().toCharArray()) {
      if (character == '.' || character == '-') {
        upper = true;
      } else {
        String letter = String.valueOf(character);
        name.append(upper ? letter.toUpperCase(Locale.ROOT) : letter);
        upper = false;
      }
    }
    return name.toString();
  }
}
