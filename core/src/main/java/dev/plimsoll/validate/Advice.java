package dev.plimsoll.validate;

import dev.plimsoll.diagnostic.Nearest;
import java.util.List;

/**
 * What to do about an error whose validator says no more than what the value must be: the nearest
 * of the words that will do, the mended value, or what to write where nothing is. Looked for only
 * once there is an error.
 */
final class Advice {

  private static final String ONE_OF = "must be one of ";
  private static final String ABSOLUTE = "must be an absolute path";
  private static final String SLASH = "must begin with '/'";

  private Advice() {}

  /**
   * What to do about a value that will not do; empty where nothing can be said.
   *
   * @param value the value as text, empty where it has none
   * @param detail what it must be
   */
  static String invalid(String value, String detail) {
    if (detail.startsWith(ONE_OF)) {
      return nearest(value, detail.substring(ONE_OF.length()).split(", ", -1));
    }
    int or = detail.indexOf(" or ");
    if (detail.startsWith("must be ") && or > 0 && detail.indexOf(' ', or + 4) < 0) {
      return nearest(value, detail.substring("must be ".length()).split(" or ", -1));
    }
    if (detail.startsWith(SLASH) || detail.startsWith(ABSOLUTE)) {
      boolean simple = !value.isEmpty() && value.indexOf(' ') < 0 && value.indexOf("..") < 0;
      return simple && !value.startsWith("/") ? "write /" + value : "";
    }
    if (detail.startsWith("must not be more than the limit")) {
      return "lower the request, or raise the limit";
    }
    if (detail.startsWith("must not be more than max: ")) {
      return "lower it, or raise max";
    }
    if (detail.startsWith("must not be less than min: ")) {
      return "raise it, or lower min";
    }
    return detail.startsWith("must not be more than default: ") ? "lower it, or raise default" : "";
  }

  private static String nearest(String value, String[] words) {
    if (value.isEmpty()) {
      return "";
    }
    String near = Nearest.to(value, List.of(words)).orElse("");
    return near.isEmpty() ? "" : "write " + near;
  }

  /**
   * What to write in a field that must be there; empty where its name says it all.
   *
   * @param field the field's name
   */
  static String required(String field) {
    return switch (field) {
      case "name" -> "give it a name";
      case "path", "mountPath", "devicePath" -> "write a path";
      case "containerPort", "port" -> "write the number of a port, from 1 to 65535";
      case "key" -> "say which key is meant";
      case "topologyKey" ->
          "write a label of nodes, such as topology.kubernetes.io/zone or kubernetes.io/hostname";
      case "cidr" -> "write a block of addresses, such as 10.9.8.0/24";
      case "server" -> "write the name or address of the server";
      case "driver" -> "write the name of the driver";
      case "volumeHandle" -> "write what the driver calls the volume";
      case "claimName" -> "write the name of a PersistentVolumeClaim";
      case "fieldPath" -> "write a field, such as metadata.name";
      case "kind" -> "write the kind of the object that is meant";
      case "provisioner" -> "write the name of the provisioner";
      case "schedule" -> "write when to run, such as 0 3 * * *";
      default -> "";
    };
  }
}
