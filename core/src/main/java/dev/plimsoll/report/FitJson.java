package dev.plimsoll.report;

import dev.plimsoll.schedule.NodeScore;
import dev.plimsoll.schedule.Outcome;
import dev.plimsoll.schedule.Placement;
import dev.plimsoll.schedule.Preemption;
import dev.plimsoll.schedule.Rejection;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The answer to {@code fit} as one JSON object. */
final class FitJson {

  private final boolean details;

  FitJson(boolean details) {
    this.details = details;
  }

  void render(FitReport fit, StringBuilder out) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonRenderer.generator(text)) {
      json.writeStartObject();
      JsonRenderer.header(fit.report().kubernetes(), json);
      json.writeName("placements");
      json.writeStartArray();
      for (Placement placement : fit.simulation().placements()) {
        placement(placement, json);
      }
      json.writeEndArray();
      json.writeName("scenarios");
      json.writeStartArray();
      json.writeEndArray();
      strings("notes", fit.simulation().notes(), json);
      JsonRenderer.diagnostics(fit.report().diagnostics(), fit.report().places(), json);
      json.writeEndObject();
    }
    out.append(text).append('\n');
  }

  private void placement(Placement placement, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("pod", placement.pod());
    json.writeStringProperty("workload", placement.workload());
    json.writeNumberProperty("order", placement.order());
    json.writeBooleanProperty("scheduled", placement.isScheduled());
    text("node", placement.node(), json);
    strings("top", placement.top(), json);
    if (details) {
      details(placement, json);
    }
    text("message", placement.message(), json);
    json.writeEndObject();
  }

  private static void details(Placement placement, JsonGenerator json) {
    strings("feasible", placement.feasible(), json);
    json.writeName("rejected");
    json.writeStartObject();
    for (Map.Entry<String, Rejection> rejected : placement.rejected().entrySet()) {
      json.writeName(rejected.getKey());
      rejection(rejected.getValue(), json);
    }
    json.writeEndObject();
    json.writeName("scores");
    json.writeStartObject();
    for (Map.Entry<String, NodeScore> scored : placement.scores().entrySet()) {
      json.writeName(scored.getKey());
      json.writeStartObject();
      for (Map.Entry<String, Long> plugin : scored.getValue().byPlugin().entrySet()) {
        json.writeNumberProperty(plugin.getKey(), plugin.getValue());
      }
      json.writeNumberProperty("total", scored.getValue().total());
      json.writeEndObject();
    }
    json.writeEndObject();
    prefilter(placement, json);
    if (placement.outcome() instanceof Outcome.Held held) {
      json.writeName("preenqueue");
      rejection(held.rejection(), json);
    }
    preemption(placement, json);
  }

  /** What would be evicted, where that was asked. */
  private static void preemption(Placement placement, JsonGenerator json) {
    if (placement.preemption().isPresent()) {
      Preemption found = placement.preemption().get();
      json.writeName("preemption");
      json.writeStartObject();
      json.writeStringProperty("node", found.node());
      strings("victims", found.victims(), json);
      strings("tied", found.tied(), json);
      json.writeEndObject();
    }
  }

  /** Where a plugin refused the Pod before any node was looked at. */
  private static void prefilter(Placement placement, JsonGenerator json) {
    json.writeName("prefilter");
    List<Rejection> refusals =
        placement.outcome() instanceof Outcome.Unplaced unplaced ? unplaced.refusals() : List.of();
    if (refusals.isEmpty()) {
      json.writeNull();
      return;
    }
    rejection(refusals.get(0), json);
  }

  private static void rejection(Rejection rejection, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("plugin", rejection.plugin());
    strings("reasons", rejection.reasons(), json);
    json.writeStringProperty("code", rejection.code());
    json.writeEndObject();
  }

  private static void strings(String name, List<String> values, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void text(String name, String value, JsonGenerator json) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
