package dev.plimsoll.schedule;

import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.InventoryReading;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.source.Location;
import dev.plimsoll.testkit.Found;
import dev.plimsoll.testkit.Outcome;
import dev.plimsoll.testkit.SpecCase;
import dev.plimsoll.testkit.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the simulation alone on the cases of a suite: no other stage says anything. */
final class ScheduleTool implements Tool {

  @Override
  public Outcome run(SpecCase input) {
    InventoryReading nodes = InventoryReader.read(Scenario.manifests("nodes.yaml", input.nodes()));
    if (!nodes.diagnostics().isEmpty()) {
      throw new IllegalArgumentException(nodes.diagnostics().get(0).message());
    }
    List<Manifest> manifests = new ArrayList<>();
    for (Map.Entry<String, String> file : input.files().entrySet()) {
      manifests.addAll(Scenario.manifests(file.getKey(), file.getValue()).all());
    }
    Simulation simulation =
        Simulator.withDefaults().run(ManifestSet.of(manifests), nodes.inventory());
    List<Found> found = new ArrayList<>();
    for (Diagnostic diagnostic : simulation.diagnostics()) {
      found.add(
          new Found(
              diagnostic.severity().word(),
              diagnostic.code().toString(),
              diagnostic.location().span().start(),
              diagnostic.location().span().end(),
              diagnostic.path().toString(),
              diagnostic.message(),
              diagnostic.location().file().name()));
    }
    List<dev.plimsoll.testkit.Placement> placements = new ArrayList<>();
    for (Placement placement : simulation.placements()) {
      Location object = placement.request().workload().root().location();
      placements.add(
          new dev.plimsoll.testkit.Placement(
              object.span().start(),
              object.span().end(),
              placement.top(),
              placement.message(),
              object.file().name()));
    }
    return Outcome.of(found).withPlacements(placements);
  }
}
