package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;

/** The workflows of Argo in a set, whichever of their kinds they are written as. */
public final class ArgoWorkflows {

  private static final String GROUP = "argoproj.io";

  private ArgoWorkflows() {}

  /**
   * A workflow.
   *
   * @param manifest the object that it is written in
   * @param spec its spec
   */
  public record Spec(Manifest manifest, Located spec) {

    /** The places of its templates. */
    public List<Located> templates() {
      List<Located> places = new ArrayList<>();
      for (Field<String> template : Items.of(spec.field("templates"), Field::text)) {
        places.add(template.at());
      }
      return places;
    }

    /** The places of the retry strategies that it has or could have. */
    public List<Located> retryStrategies() {
      List<Located> places = new ArrayList<>();
      places.add(spec.field("retryStrategy"));
      places.add(spec.field("templateDefaults").field("retryStrategy"));
      for (Located template : templates()) {
        places.add(template.field("retryStrategy"));
      }
      return places;
    }

    /** Whether others make workflows from it. */
    public boolean isTemplate() {
      return manifest.id().kind().endsWith("Template");
    }
  }

  /** The workflows of a set, those of schedules and templates among them. */
  public static List<Spec> of(Index index) {
    List<Spec> found = new ArrayList<>();
    for (String kind : List.of("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate")) {
      for (Manifest manifest : index.ofKind(GROUP, kind)) {
        found.add(new Spec(manifest, manifest.root().field("spec")));
      }
    }
    for (Manifest manifest : index.ofKind(GROUP, "CronWorkflow")) {
      found.add(new Spec(manifest, manifest.root().field("spec").field("workflowSpec")));
    }
    return found;
  }
}
