package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ArgoWorkflows;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.MappingNode;

/** A retry strategy that says nothing. */
@LintRule(
    id = "argo-workflow-empty-retry",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    stability = STABLE,
    kinds = {"Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"},
    sources = "datree:ARGO_WORKFLOW_INCORRECT_RETRY_STRATEGY_VALUE_EMPTY")
public final class ArgoWorkflowEmptyRetry implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (ArgoWorkflows.Spec workflow : ArgoWorkflows.of(index)) {
      for (Located strategy : workflow.retryStrategies()) {
        if (strategy.node().orElse(null) instanceof MappingNode mapping
            && mapping.effective().isEmpty()) {
          findings
              .about(workflow.manifest())
              .report(Field.text(strategy), "what fails is started again without end")
              .help("set limit, say to 3");
        }
      }
    }
  }
}
