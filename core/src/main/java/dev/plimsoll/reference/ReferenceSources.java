package dev.plimsoll.reference;

import java.util.List;
import java.util.Map;

/** Which checks of other tools this stage covers, as {@code tool:rule}; for the documentation. */
public final class ReferenceSources {

  private ReferenceSources() {}

  /** The checks that each code covers. */
  public static Map<String, List<String>> all() {
    return Map.of(
        "reference/missing",
        List.of(
            "kube-linter:dangling-ingress",
            "kube-linter:dangling-horizontalpodautoscaler",
            "kube-linter:non-existent-service-account",
            "kube-linter:env-value-from",
            "kube-score:ingress-targets-service",
            "kube-score:horizontalpodautoscaler-has-target",
            "kubescape:C-0298",
            "kubescape:C-0300",
            "kubescape:C-0302",
            "kubescape:C-0307",
            "kics:2f652c42-619d-4361-b361-9f599688f8ca"),
        "reference/key-missing",
        List.of("kube-linter:env-value-from"),
        "reference/port-missing",
        List.of("kube-linter:dangling-ingress", "kube-score:ingress-targets-service"),
        "reference/selector-finds-nothing",
        List.of(
            "kube-linter:dangling-service",
            "kube-linter:dangling-networkpolicy",
            "kube-linter:dangling-networkpolicypeer-podselector",
            "kube-linter:dangling-servicemonitor",
            "kube-score:service-targets-pod",
            "kube-score:networkpolicy-targets-pod",
            "kubescape:C-0293",
            "kubescape:C-0299",
            "kics:3ca03a61-3249-4c16-8427-6f8e47dda729",
            "kics:85ab1c5b-014e-4352-b5f8-d7dea3bb4fd3"));
  }
}
