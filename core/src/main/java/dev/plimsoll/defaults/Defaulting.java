package dev.plimsoll.defaults;

import dev.plimsoll.model.Quantity;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.schemas.Written;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks an object from the outside in, as the server's generated defaulters do, and fills in each
 * part: the constants of its type from the table, then what depends on other fields.
 *
 * @param minor the minor whose server fills in
 * @param fields which fields are held by value: their empty values count as missing
 */
record Defaulting(int minor, Written fields) {

  /** Types whose constants are filled in only where their owner says so. */
  private static final Set<String> ON_DEMAND =
      Set.of(
          "batch.JobSpec", // in a Job, not in the template of a CronJob
          "apps.RollingUpdateDeployment",
          "apps.RollingUpdateDaemonSet",
          "apps.RollingUpdateStatefulSetStrategy",
          "core.ClientIPConfig");

  /** Amounts of resources are held in thousandths, finer ones are rounded up. */
  private static final int DIGITS = 3;

  /** The one type with amounts that the server forgets to round. */
  private static final String UNROUNDED = "node.Overhead";

  /** Fills in an object of a type, and all that is in it. */
  void fill(Map<String, Object> object, TypeInfo type) {
    String word = word(type);
    List<FieldInfo> all = type.fields();
    for (FieldInfo field : all) {
      if (field.shape() instanceof Shape.Structured
          && field.existsIn(minor)
          && !object.containsKey(field.name())
          && fields.empty(type, field.name()) == Written.Empty.ALWAYS) {
        object.put(field.name(), new LinkedHashMap<String, Object>());
      }
    }
    if (!ON_DEMAND.contains(word)) {
      constants(object, type);
    }
    depending(word, object, type);
    for (FieldInfo field : all) {
      Object value = object.get(field.name());
      if (value != null && !(isAmounts(field.shape()) && word.equals(UNROUNDED))) {
        descend(value, field.shape());
      }
    }
  }

  /** Puts the table's constants where nothing is written. */
  void constants(Map<String, Object> object, TypeInfo type) {
    for (FieldInfo field : type.fields()) {
      String text = field.defaultValue().orElse(null);
      if (text != null && field.existsIn(minor)) {
        Object there = object.get(field.name());
        boolean byValue = fields.isByValue(type, field.name());
        if (there == null || (byValue && Encoding.isEmpty(there))) {
          object.put(field.name(), constant(text, field.shape()));
        }
      }
    }
  }

  /** The constants of the object in a field, which is made if need be. */
  void constantsOf(Map<String, Object> owner, TypeInfo type, String field) {
    Map<String, Object> object = Draft.made(owner, field);
    if (type.field(field).map(FieldInfo::shape).orElse(Shape.Scalar.ANY)
        instanceof Shape.Structured structured) {
      constants(object, structured.type());
    }
  }

  private void descend(Object value, Shape shape) {
    if (shape instanceof Shape.Structured structured && value instanceof Map<?, ?>) {
      fill(Draft.map(value), structured.type());
    } else if (shape instanceof Shape.ListOf list && value instanceof List<?> items) {
      for (Object item : items) {
        descend(item, list.element());
      }
    } else if (shape instanceof Shape.MapOf map && value instanceof Map<?, ?>) {
      for (Map.Entry<String, Object> entry : Draft.map(value).entrySet()) {
        if (isAmounts(shape)) {
          entry.setValue(rounded(entry.getValue()));
        } else {
          descend(entry.getValue(), map.value());
        }
      }
    }
  }

  private static boolean isAmounts(Shape shape) {
    return shape instanceof Shape.MapOf map && map.value() == Shape.Scalar.QUANTITY;
  }

  /** {@code SetDefaults_ResourceList}. */
  private static Object rounded(Object amount) {
    Quantity quantity = Quantity.parse(amount.toString()).orElse(Quantity.ZERO);
    BigDecimal exact = quantity.amount();
    return exact.scale() <= DIGITS || exact.stripTrailingZeros().scale() <= DIGITS
        ? amount
        : Quantity.ofMilli(quantity.milliValue(), quantity.format()).toString();
  }

  private void depending(String type, Map<String, Object> object, TypeInfo info) {
    switch (type) {
      case "core.Pod" -> PodDefaults.pod(object, minor);
      case "core.PodSpec" -> PodDefaults.spec(object);
      case "core.PodStatus" -> PodDefaults.firstOfMany(object, "podIP", "podIPs", "ip");
      case "core.Container", "core.EphemeralContainer" -> PodDefaults.container(object);
      case "core.Volume" -> PodDefaults.volume(object, info, minor);
      case "core.NodeSpec" -> PodDefaults.firstOfMany(object, "podCIDR", "podCIDRs", "");
      case "core.ServiceSpec" -> ServiceDefaults.spec(object);
      case "core.Service" -> ServiceDefaults.service(object);
      case "apps.DeploymentStrategy", "apps.DaemonSetUpdateStrategy" -> {
        if (Draft.text(object, "type").equals("RollingUpdate")) {
          constantsOf(object, info, "rollingUpdate");
        } else if (object.containsKey("rollingUpdate")) {
          WorkloadDefaults.rollingUpdate(Draft.object(object, "rollingUpdate"));
        }
      }
      case "apps.StatefulSetUpdateStrategy" -> {
        if (object.containsKey("rollingUpdate")) {
          constantsOf(object, info, "rollingUpdate");
        }
      }
      case "batch.Job" -> {
        WorkloadDefaults.job(object, minor);
        constantsOf(object, info, "spec");
      }
      default -> {
        if (!WorkloadDefaults.fill(type, object)) {
          OtherDefaults.fill(type, object, info);
        }
      }
    }
  }

  /** A type's group and name, whatever its version: {@code apps.DeploymentSpec}. */
  private static String word(TypeInfo type) {
    String name = type.name();
    int group = name.indexOf('.');
    return group < 0 ? name : name.substring(0, group + 1) + type.simpleName();
  }

  /** The value of a default, which the table holds as text. */
  private static Object constant(String text, Shape shape) {
    if (shape == Shape.Scalar.BOOLEAN) {
      return text.equals("true");
    }
    boolean whole =
        shape == Shape.Scalar.INT32
            || shape == Shape.Scalar.INT64
            || (shape == Shape.Scalar.INT_OR_STRING && isDigits(text));
    return whole ? (Object) Long.valueOf(text) : text;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
