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

/** A workflow that goes on after one of its steps failed. */
@LintRule(
    id = "argo-workflow-fail-fast",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"},
    sources = "datree:ARGO_WORKFLOW_INCORRECT_FAILFAST_VALUE_FALSE")
public final class ArgoWorkflowFailFast implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (ArgoWorkflows.Spec workflow : ArgoWorkflows.of(index)) {
      for (Located template : workflow.templates()) {
        Field<Boolean> fast = Field.bool(template.field("dag").field("failFast"));
        if (!fast.orElse(true)) {
          findings
              .about(workflow.manifest())
              .report(fast, "the other branches go on after a task failed")
              .help("remove failFast: false");
        }
      }
    }
  }
}
