package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ArgoWorkflows;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A retry that does not cover what goes wrong around a step. */
@LintRule(
    id = "argo-workflow-retry-policy",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"},
    sources = "datree:ARGO_WORKFLOW_ENSURE_RETRY_ON_BOTH_ERROR_AND_TRANSIENT_ERROR")
public final class ArgoWorkflowRetryPolicy implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (ArgoWorkflows.Spec workflow : ArgoWorkflows.of(index)) {
      for (Located strategy : workflow.retryStrategies()) {
        Field<String> policy = Field.text(strategy.field("retryPolicy"));
        boolean own = strategy.field("expression").isPresent();
        if (strategy.isPresent() && !own && !policy.is("Always")) {
          findings
              .about(workflow.manifest())
              .report(policy, "not every failure is tried again")
              .help("set retryPolicy: Always");
        }
      }
    }
  }
}
