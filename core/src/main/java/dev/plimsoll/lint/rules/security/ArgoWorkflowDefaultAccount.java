package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ArgoWorkflows;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;

/** A workflow whose Pods run under the account of everybody. */
@LintRule(
    id = "argo-workflow-default-account",
    severity = INFO,
    category = SECURITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"},
    sources = "datree:ARGO_WORKFLOW_INCORRECT_SERVICE_ACCOUNT_NAME_VALUE_DEFAULT")
public final class ArgoWorkflowDefaultAccount implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (ArgoWorkflows.Spec workflow : ArgoWorkflows.of(index)) {
      Field<String> account = Field.text(workflow.spec().field("serviceAccountName"));
      boolean mayCome =
          workflow.isTemplate() || workflow.spec().field("workflowTemplateRef").isPresent();
      if (account.is("default") || (!account.isPresent() && !mayCome)) {
        findings
            .about(workflow.manifest())
            .report(account, "the steps run under the account default")
            .help("name a service account with the rights that the steps need");
      }
    }
  }
}
