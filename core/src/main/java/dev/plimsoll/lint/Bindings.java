package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ClusterRoleBinding;
import dev.plimsoll.model.RoleRef;
import dev.plimsoll.reference.Index;
import java.util.ArrayList;
import java.util.List;

/** The RoleBindings and ClusterRoleBindings of a set with the roles that they hand out. */
public final class Bindings {

  private static final String GROUP = "rbac.authorization.k8s.io";

  private Bindings() {}

  /**
   * A binding whose role is in the set.
   *
   * @param manifest the binding
   * @param reference what names its role
   * @param role the role
   */
  public record Binding(Manifest manifest, RoleRef reference, Manifest role) {}

  /** The bindings whose role is in the set: of others nothing is known. */
  public static List<Binding> of(Index index) {
    List<Binding> found = new ArrayList<>();
    for (String kind : List.of("ClusterRoleBinding", "RoleBinding")) {
      for (Manifest manifest : index.ofKind(GROUP, kind)) {
        RoleRef reference = new ClusterRoleBinding(manifest.root()).roleRef();
        String role = reference.kind().orElse("");
        String namespace = role.equals("Role") ? manifest.id().namespace() : "";
        index
            .find(GROUP, role, namespace, reference.name().orElse(""))
            .ifPresent(known -> found.add(new Binding(manifest, reference, known)));
      }
    }
    return found;
  }
}
