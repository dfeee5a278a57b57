package dev.plimsoll.validate;

import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.ExecAction;
import dev.plimsoll.model.GRPCAction;
import dev.plimsoll.model.HTTPGetAction;
import dev.plimsoll.model.HTTPHeader;
import dev.plimsoll.model.Lifecycle;
import dev.plimsoll.model.LifecycleHandler;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Probe;
import dev.plimsoll.model.TCPSocketAction;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;
import java.util.List;

/** Probes and the hooks of a container's life: {@code validateProbe}, {@code validateHandler}. */
final class ProbeValidation {

  /** What the server fills in for {@code terminationGracePeriodSeconds}. */
  private static final long GRACE = 30;

  private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");

  private ProbeValidation() {}

  /** The three probes and two hooks of a container that goes on running. */
  static void validate(ContainerLike container, PodSpec spec, FieldErrors errors) {
    hooks(container.lifecycle(), spec.terminationGracePeriodSeconds().orElse(GRACE), errors);
    probe(container.livenessProbe(), errors);
    succeedsOnce(container.livenessProbe(), errors);
    probe(container.readinessProbe(), errors);
    if (container.readinessProbe().terminationGracePeriodSeconds().isPresent()) {
      errors.invalid(
          container.readinessProbe().terminationGracePeriodSeconds(),
          "must not be set for a readiness probe, which never ends a container");
    }
    probe(container.startupProbe(), errors);
    succeedsOnce(container.startupProbe(), errors);
  }

  private static void hooks(Lifecycle lifecycle, long grace, FieldErrors errors) {
    hook(lifecycle.postStart(), grace, errors);
    hook(lifecycle.preStop(), grace, errors);
  }

  private static void hook(LifecycleHandler hook, long grace, FieldErrors errors) {
    if (hook.isPresent()
        && handlers(
            hook, hook.exec(), hook.httpGet(), hook.tcpSocket(), null, hook.sleep(), errors)) {
      long most = grace < 0 ? 1 : grace; // less than nothing is taken for 1
      Field<Long> seconds = hook.sleep().seconds();
      if (seconds.orElse(0L) < 0 || seconds.orElse(0L) > most) {
        errors.invalid(
            Site.of(seconds.at(), hook.sleep().at()),
            "must be 0 to terminationGracePeriodSeconds, which is " + most,
            "sleep less, or raise terminationGracePeriodSeconds");
      }
    }
  }

  private static void probe(Probe probe, FieldErrors errors) {
    if (!probe.isPresent()) {
      return;
    }
    handlers(probe, probe.exec(), probe.httpGet(), probe.tcpSocket(), probe.grpc(), null, errors);
    NumberValidation.nonNegative(probe.initialDelaySeconds(), errors);
    NumberValidation.nonNegative(probe.timeoutSeconds(), errors);
    NumberValidation.nonNegative(probe.periodSeconds(), errors);
    NumberValidation.nonNegative(probe.successThreshold(), errors);
    NumberValidation.nonNegative(probe.failureThreshold(), errors);
    Field<Long> grace = probe.terminationGracePeriodSeconds();
    if (grace.isPresent() && grace.orElse(0L) <= 0) {
      errors.invalid(grace, "must be more than 0");
    }
  }

  /** A written 0 counts as not written: the server fills in 1. */
  private static void succeedsOnce(Probe probe, FieldErrors errors) {
    int threshold = probe.successThreshold().orElse(1);
    if (probe.isPresent() && threshold != 1 && threshold != 0) {
      errors.invalid(probe.successThreshold(), "must be 1 for this probe");
    }
  }

  /** Checks that there is one handler; tells whether it is one that sleeps. */
  private static boolean handlers(
      View parent,
      ExecAction exec,
      HTTPGetAction httpGet,
      TCPSocketAction tcpSocket,
      @org.jspecify.annotations.Nullable GRPCAction grpc,
      @org.jspecify.annotations.Nullable View sleep,
      FieldErrors errors) {
    String first = "";
    if (exec.isPresent()) {
      first = "exec";
      if (exec.command().isEmpty()) {
        errors.required(exec.command(), "say what to run");
      }
    }
    if (httpGet.isPresent() && alone(first, httpGet, errors)) {
      first = "httpGet";
      httpGet(httpGet, errors);
    }
    if (tcpSocket.isPresent() && alone(first, tcpSocket, errors)) {
      first = "tcpSocket";
      NumberValidation.portOrName(tcpSocket.port(), errors);
    }
    if (grpc != null && grpc.isPresent() && alone(first, grpc, errors)) {
      first = "grpc";
      NumberValidation.port(grpc.port(), errors);
    }
    if (sleep != null && sleep.isPresent() && alone(first, sleep, errors)) {
      first = "sleep";
    }
    if (first.isEmpty()) {
      String handlers = grpc == null ? "exec, httpGet, sleep" : "httpGet, tcpSocket, grpc, exec";
      errors.required(parent, "must say what to do", "name one of " + handlers);
    }
    return first.equals("sleep");
  }

  private static boolean alone(String first, View handler, FieldErrors errors) {
    if (first.isEmpty()) {
      return true;
    }
    errors.forbidden(handler, "beside " + first + ": there can be one handler only");
    return false;
  }

  private static void httpGet(HTTPGetAction httpGet, FieldErrors errors) {
    NumberValidation.portOrName(httpGet.port(), errors);
    errors.oneOf(httpGet.scheme(), SCHEMES);
    for (HTTPHeader header : httpGet.httpHeaders()) {
      errors.check(
          Site.of(header.name().at(), httpGet.httpHeaders().at()),
          Grammar.HTTP_HEADER,
          header.name().orElse(""));
    }
  }
}
