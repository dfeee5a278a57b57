package dev.plimsoll.reference;

import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stage: follows every reference between objects of a set and reports those that lead nowhere.
 *
 * <p>A set is often partial. What refers to a kind of which the set has nothing at all, or to what
 * a custom resource of the namespace may make, is therefore not an error but {@code
 * reference/not-in-set}, an info; unless there is something of nearly the same name.
 */
public final class References {

  private References() {}

  /** The codes of all findings of this stage, as users write them. */
  public static List<String> codes() {
    return ReferenceCodes.ALL;
  }

  /**
   * Follows the references of all objects.
   *
   * @param index the objects of the set
   * @param diagnostics takes what is found
   */
  public static void check(Index index, Diagnostics diagnostics) {
    walk(new Walk(index, null), diagnostics);
  }

  /** Every place where an object of the set names another, there or not, in input order. */
  public static List<Edge> edges(Index index) {
    List<Edge> edges = new ArrayList<>();
    walk(new Walk(index, edges), new Diagnostics());
    return edges;
  }

  private static void walk(Walk walk, Diagnostics diagnostics) {
    Reach reach =
        walk.index().named("networking.k8s.io", "NetworkPolicy").isEmpty()
            ? null
            : new Reach(walk.index());
    boolean inNamespaces = !walk.index().named("", "Namespace").isEmpty();
    for (Manifest manifest : walk.index().set().all()) {
      ReferenceFindings findings = new ReferenceFindings(manifest, walk);
      if (manifest.workload().isPresent()) {
        new PodEdges().check(manifest, walk.index(), findings);
      }
      Edges edges = edges(manifest.id().kind());
      if (edges != null) {
        edges.check(manifest, walk.index(), findings);
      }
      if (inNamespaces || manifest.root().field("metadata").field("ownerReferences").isPresent()) {
        ObjectEdges.check(manifest, walk.index(), findings);
      }
      if (reach != null) {
        reach.check(manifest, findings);
      }
      findings.moveTo(diagnostics);
    }
    walk.moveTo(diagnostics);
  }

  /**
   * The references that objects of a kind make; a new family is one more line here. Each is loaded
   * when the set has an object of its kinds.
   */
  private static @Nullable Edges edges(String kind) {
    return switch (kind) {
      case "Service", "EndpointSlice" -> new ServiceEdges();
      case "Ingress", "IngressClass" -> new IngressEdges();
      case "Gateway", "GatewayClass" -> new GatewayEdges();
      case "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute" -> new RouteEdges();
      case "StatefulSet" -> new StatefulSetEdges();
      case "HorizontalPodAutoscaler",
          "VerticalPodAutoscaler",
          "ScaledObject",
          "TriggerAuthentication" ->
          new AutoscalerEdges();
      case "PodDisruptionBudget" -> new BudgetEdges();
      case "NetworkPolicy" -> new NetworkPolicyEdges();
      case "ServiceMonitor", "PodMonitor" -> new MonitorEdges();
      case "ServiceAccount", "Secret" -> new AccountEdges();
      case "RoleBinding", "ClusterRoleBinding" -> new BindingEdges();
      case "PersistentVolumeClaim", "PersistentVolume" -> new StorageEdges();
      case "ResourceClaim", "ResourceClaimTemplate" -> new DeviceEdges();
      case "ValidatingWebhookConfiguration",
          "MutatingWebhookConfiguration",
          "CustomResourceDefinition",
          "APIService" ->
          new WebhookEdges();
      case "ValidatingAdmissionPolicyBinding", "MutatingAdmissionPolicyBinding", "FlowSchema" ->
          new AdmissionEdges();
      default -> null;
    };
  }
}
