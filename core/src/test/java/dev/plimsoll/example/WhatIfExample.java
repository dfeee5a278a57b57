package dev.plimsoll.example;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.config.Options;
import dev.plimsoll.report.FitReport;
import dev.plimsoll.scenario.Change;
import dev.plimsoll.scenario.Question;
import dev.plimsoll.scenario.Questions;
import dev.plimsoll.scenario.Scenario;
import dev.plimsoll.scenario.Target;
import dev.plimsoll.schedule.Simulator;
import java.util.concurrent.ForkJoinPool;

/**
 * Asks what becomes of two Pods when either of their nodes is lost, and how many more would fit.
 */
public final class WhatIfExample {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - {name: web, image: "web:1", resources: {requests: {cpu: 1500m}}}
      """;

  private static final String NODES =
      """
      apiVersion: plimsoll.dev/v1
      kind: NodeInventory
      pools:
      - {name: workers, count: 1, capacity: {cpu: 2, memory: 8Gi}}
      """;

  private WhatIfExample() {}

  /** Prints a line for each scenario. */
  public static void main(String[] arguments) {
    Questions questions =
        Questions.of(new Question.Lose(Target.ANY_NODE), new Question.Headroom())
            .after(new Change.Add("workers", 1));
    FitReport fit =
        Plimsoll.with(Options.defaults())
            .on(ForkJoinPool.commonPool())
            .fit(
                Sources.ofText("web.yaml", WEB),
                Sources.ofText("nodes.yaml", NODES),
                Simulator.withDefaults(),
                questions);
    for (Scenario scenario : fit.scenarios()) {
      System.out.println(scenario.name() + ": " + scenario.verdict());
    }
  }
}
