package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The traits of label selectors, node selectors and metadata. */
class SelectorsTest {

  private static final Map<String, String> LABELS =
      Map.of("app", "web", "tier", "front", "cores", "8", "empty", "");

  @Test
  void anEmptySelectorSelectsEverythingAnAbsentOneNothing() {
    assertTrue(selector("{}").matches(LABELS));
    assertTrue(selector("matchLabels: {}").matches(Map.of()));
    assertTrue(selector("matchLabels:").matches(LABELS));
    assertFalse(new LabelSelector(Written.root("{}").field("selector")).matches(LABELS));
    assertFalse(new LabelSelector(Written.root("selector:").field("selector")).matches(LABELS));
  }

  @Test
  void everyLabelMustMatch() {
    assertTrue(selector("matchLabels: {app: web, tier: front}").matches(LABELS));
    assertFalse(selector("matchLabels: {app: web, tier: back}").matches(LABELS));
    assertFalse(selector("matchLabels: {app: web, other: x}").matches(LABELS));
    assertTrue(selector("matchLabels: {empty: null}").matches(LABELS));
    assertFalse(
        selector(
                "{matchLabels: {app: web}, matchExpressions: [{key: app, operator: DoesNotExist}]}")
            .matches(LABELS));
  }

  @Test
  void expressionsCompareSets() {
    assertTrue(expression("app", "In", "[web, api]"));
    assertFalse(expression("app", "In", "[api]"));
    assertFalse(expression("other", "In", "[web]"));
    assertFalse(expression("app", "NotIn", "[web]"));
    assertTrue(expression("app", "NotIn", "[api]"));
    assertTrue(expression("other", "NotIn", "[web]"));
    assertTrue(expression("app", "Exists", "[]"));
    assertFalse(expression("other", "Exists", "[]"));
    assertTrue(expression("other", "DoesNotExist", "[]"));
    assertFalse(expression("app", "DoesNotExist", "[]"));
  }

  @Test
  void whatTheServerRefusesSelectsNothing() {
    assertFalse(expression("app", "In", "[]"));
    assertFalse(expression("app", "NotIn", "[]"));
    assertFalse(expression("app", "Exists", "[web]"));
    assertFalse(expression("other", "DoesNotExist", "[web]"));
    assertFalse(expression("cores", "Gt", "[\"4\"]"));
    assertFalse(expression("app", "in", "[web]"));
    assertFalse(expression("app", "", "[web]"));
  }

  @Test
  void labelsOfAViewAreRead() {
    Located meta = Written.root("labels: {b: two, a: one, nothing: null, wrong: [1]}");
    ObjectMeta object = new ObjectMeta(meta);
    assertEquals(List.of("b", "a", "nothing"), List.copyOf(object.labelMap().keySet()));
    assertEquals("", object.labelMap().get("nothing"));
    assertEquals(Map.of(), object.annotationMap());
    assertTrue(selector("matchLabels: {a: one}").matches(object.labels()));
    assertFalse(selector("matchLabels: {a: two}").matches(object.labels()));
  }

  @Test
  void simpleSelectorsAreSubsets() {
    assertTrue(Labels.select(Map.of(), LABELS));
    assertTrue(Labels.select(Map.of("app", "web"), LABELS));
    assertFalse(Labels.select(Map.of("app", "api"), LABELS));
    assertFalse(Labels.select(Map.of("other", ""), LABELS));
  }

  @Test
  void nodesAreSelectedByLabelsAndName() {
    assertTrue(node("matchExpressions: [{key: cores, operator: Gt, values: ['4']}]"));
    assertFalse(node("matchExpressions: [{key: cores, operator: Gt, values: ['8']}]"));
    assertTrue(node("matchExpressions: [{key: cores, operator: Lt, values: ['16']}]"));
    assertFalse(node("matchExpressions: [{key: cores, operator: Lt, values: ['16', '17']}]"));
    assertFalse(node("matchExpressions: [{key: app, operator: Gt, values: ['4']}]"));
    assertFalse(node("matchExpressions: [{key: other, operator: Lt, values: ['4']}]"));
    assertTrue(node("matchFields: [{key: metadata.name, operator: In, values: [node-1]}]"));
    assertFalse(node("matchFields: [{key: metadata.name, operator: In, values: [node-2]}]"));
    assertFalse(node("matchFields: [{key: metadata.name, operator: In, values: [node-1, b]}]"));
    assertTrue(node("matchFields: [{key: metadata.name, operator: NotIn, values: [node-2]}]"));
    assertFalse(node("matchFields: [{key: metadata.name, operator: Exists}]"));
    assertFalse(
        node(
            """
            matchExpressions: [{key: app, operator: In, values: [api]}]
            matchFields: [{key: metadata.name, operator: In, values: [node-1]}]
            """));
    assertFalse(node("{}"));
  }

  @Test
  void oneTermIsEnough() {
    NodeSelector selector =
        new NodeSelector(
            Written.root(
                """
                nodeSelectorTerms:
                  - {}
                  - matchExpressions: [{key: other, operator: Exists}]
                  - matchExpressions: [{key: app, operator: Exists}]
                """));
    assertTrue(selector.matches(LABELS, "node-1"));
    assertFalse(selector.matches(Map.of(), "node-1"));
    assertFalse(new NodeSelector(Written.root("nodeSelectorTerms: []")).matches(LABELS, "node-1"));
  }

  private static LabelSelector selector(String yaml) {
    return new LabelSelector(Written.root(yaml));
  }

  private static boolean expression(String key, String operator, String values) {
    return selector(
            "matchExpressions: [{key: %s, operator: \"%s\", values: %s}]"
                .formatted(key, operator, values))
        .matches(LABELS);
  }

  private static boolean node(String term) {
    return new NodeSelectorTerm(Written.root(term)).matches(LABELS, "node-1");
  }
}
