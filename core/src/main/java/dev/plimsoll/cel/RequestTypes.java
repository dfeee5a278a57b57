package dev.plimsoll.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types that expressions outside of definitions see: requests to the server, as {@code
 * BuildRequestType} has them, devices, and the variables of a policy.
 */
@SuppressWarnings("Immutable") // it is, once it has been handed to an environment
final class RequestTypes implements CelTypeProvider {

  static final CelType REQUEST = StructTypeReference.create("kubernetes.AdmissionRequest");
  static final CelType DEVICE = StructTypeReference.create("kubernetes.DRADevice");
  static final CelType VARIABLES = StructTypeReference.create("kubernetes.variables");

  private final Map<String, StructType> structs = new LinkedHashMap<>();

  RequestTypes(Map<String, CelType> variables) {
    CelType text = SimpleType.STRING;
    CelType kind = struct("kubernetes.GroupVersionKind", text, "group", "version", "kind");
    CelType resource =
        struct("kubernetes.GroupVersionResource", text, "group", "version", "resource");
    Map<String, CelType> user = fields(text, "username", "uid");
    user.put("groups", ListType.create(text));
    user.put("extra", MapType.create(text, ListType.create(text)));
    Map<String, CelType> request =
        fields(text, "subResource", "requestSubResource", "name", "namespace", "operation");
    request.put("kind", kind);
    request.put("resource", resource);
    request.put("requestKind", kind);
    request.put("requestResource", resource);
    request.put("userInfo", struct("kubernetes.UserInfo", user));
    request.put("dryRun", SimpleType.BOOL);
    request.put("options", SimpleType.DYN);
    struct("kubernetes.AdmissionRequest", request);
    Map<String, CelType> device = fields(text, "driver");
    device.put("attributes", byDomain(SimpleType.DYN));
    device.put("capacity", byDomain(OpaqueType.create("kubernetes.Quantity")));
    device.put("allowMultipleAllocations", SimpleType.BOOL);
    struct("kubernetes.DRADevice", device);
    struct("kubernetes.variables", new LinkedHashMap<>(variables));
  }

  private static CelType byDomain(CelType value) {
    return MapType.create(SimpleType.STRING, MapType.create(SimpleType.STRING, value));
  }

  private static Map<String, CelType> fields(CelType type, String... names) {
    Map<String, CelType> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, type);
    }
    return fields;
  }

  private CelType struct(String name, CelType type, String... names) {
    return struct(name, fields(type, names));
  }

  @SuppressWarnings("Immutable") // nobody changes the fields any more
  private CelType struct(String name, Map<String, CelType> fields) {
    structs.put(
        name,
        StructType.create(
            name,
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field))));
    return StructTypeReference.create(name);
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(structs.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(structs.get(name));
  }
}
