package dev.plimsoll.validate;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;

/**
 * Annotations that once said what fields say now, and a few that still mean something: {@code
 * ValidatePodSpecificAnnotations}.
 */
public final class PodAnnotationValidation {

  private static final String MIRROR = "kubernetes.io/config.mirror";
  private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final List<String> DEPRECATED =
      List.of(
          "scheduler.alpha.kubernetes.io/critical-pod",
          "security.alpha.kubernetes.io/sysctls",
          "security.alpha.kubernetes.io/unsafe-sysctls");
  private static final String LOCALHOST = "localhost/";

  private PodAnnotationValidation() {}

  /**
   * The annotations of a Pod or of a template.
   *
   * @param reported the path that the server gives for all of them
   */
  public static void validate(
      Entries<Field<String>> annotations, FieldPath reported, PodSpec spec, FieldErrors errors) {
    if (annotations.isEmpty()) {
      return;
    }
    List<Container> containers = ContainerValidation.all(spec);
    for (Entries.Entry<Field<String>> annotation : annotations) {
      String key = annotation.key();
      String value = annotation.value().orElse("");
      Located at = annotation.value().at();
      if (key.equals(MIRROR) && spec.nodeName().orElse("").isEmpty()) {
        errors.invalid(Site.of(at, reported.entry(key)), "needs a nodeName");
      } else if (key.equals(DELETION_COST) && !isInteger(value)) {
        errors.invalid(Site.of(at, reported.entry(key)), "must be a whole number of 32 bits");
      } else if (key.equals(SECCOMP_POD) || key.startsWith(SECCOMP_CONTAINER)) {
        seccomp(value, Site.of(at, reported.field(key)), errors);
      } else if (key.startsWith(APP_ARMOR)) {
        appArmor(
            key.substring(APP_ARMOR.length()), value, at, reported.entry(key), containers, errors);
      }
    }
    agreement(annotations, spec, containers, errors);
    warnings(annotations, spec, containers, errors);
  }

  /** Annotations that no longer do anything, where no field stands for them. */
  private static void warnings(
      Entries<Field<String>> annotations,
      PodSpec spec,
      List<Container> containers,
      FieldErrors errors) {
    String help = "use the field seccompProfile";
    if (annotations.has(SECCOMP_POD) && !spec.securityContext().seccompProfile().isPresent()) {
      errors.warning(Site.key(annotations.value(SECCOMP_POD).at()), "does nothing any more", help);
    }
    for (String key : DEPRECATED) {
      if (annotations.has(key)) {
        errors.warning(Site.key(annotations.value(key).at()), "does nothing any more", "remove it");
      }
    }
    for (Container container : containers) {
      String name = container.name().orElse("");
      Located context = container.securityContext().at();
      if (annotations.has(SECCOMP_CONTAINER + name)
          && !context.field("seccompProfile").isPresent()) {
        errors.warning(
            Site.key(annotations.value(SECCOMP_CONTAINER + name).at()),
            "does nothing any more",
            help);
      }
      Located podProfile = spec.securityContext().at().field("appArmorProfile");
      if (annotations.has(APP_ARMOR + name)
          && !context.field("appArmorProfile").isPresent()
          && !podProfile.isPresent()) {
        errors.warning(
            Site.key(annotations.value(APP_ARMOR + name).at()),
            "is deprecated",
            "use the field appArmorProfile");
      }
    }
  }

  private static boolean isInteger(String text) {
    if (text.equals("0")) {
      return true;
    }
    boolean sign = text.startsWith("-") || text.startsWith("+");
    String digits = sign ? text.substring(1) : text;
    if (digits.isEmpty()
        || digits.length() > 10
        || digits.startsWith("0")
        || text.startsWith("+")) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    long number = Long.parseLong(digits);
    return number <= Integer.MAX_VALUE + (sign ? 1L : 0L);
  }

  private static void seccomp(String value, Site at, FieldErrors errors) {
    if (value.startsWith(LOCALHOST)) {
      String path = value.substring(LOCALHOST.length());
      if (path.startsWith("/")) {
        errors.invalid(at, "must name a relative path");
      }
      VolumeValidation.noBackSteps(at, path, errors);
    } else if (!isSeccompDefault(value) && !value.equals("unconfined")) {
      errors.invalid(at, "must be runtime/default, unconfined or localhost/PROFILE");
    }
  }

  private static boolean isSeccompDefault(String value) {
    return value.equals("runtime/default") || value.equals("docker/default");
  }

  private static void appArmor(
      String name,
      String value,
      Located at,
      FieldPath reported,
      List<Container> containers,
      FieldErrors errors) {
    boolean found = false;
    for (Container container : containers) {
      found |= container.name().orElse("").equals(name);
    }
    if (!found) {
      errors.invalid(new Site(at, reported, true), "names no container of this Pod");
    }
    if (!value.isEmpty()
        && !value.equals("runtime/default")
        && !value.equals("unconfined")
        && !value.startsWith(LOCALHOST)) {
      errors.invalid(
          Site.of(at, reported), "must be runtime/default, unconfined or localhost/PROFILE");
    }
  }

  /** Where both an annotation and a field stand, they must say the same. */
  private static void agreement(
      Entries<Field<String>> annotations,
      PodSpec spec,
      List<Container> containers,
      FieldErrors errors) {
    Located podProfile = spec.securityContext().at().field("seccompProfile");
    if (podProfile.isPresent() && annotations.has(SECCOMP_POD)) {
      agree(podProfile, podProfile, annotations.value(SECCOMP_POD).orElse(""), true, errors);
    }
    boolean windows = spec.os().name().is("windows");
    for (Container container : containers) {
      String name = container.name().orElse("");
      Located context = container.securityContext().at();
      Located seccomp = context.field("seccompProfile");
      if (seccomp.isPresent() && annotations.has(SECCOMP_CONTAINER + name)) {
        agree(
            seccomp, seccomp, annotations.value(SECCOMP_CONTAINER + name).orElse(""), true, errors);
      }
      Located own = context.field("appArmorProfile");
      Located profile =
          own.isPresent() ? own : spec.securityContext().at().field("appArmorProfile");
      if (!windows && profile.isPresent() && annotations.has(APP_ARMOR + name)) {
        agree(profile, own, annotations.value(APP_ARMOR + name).orElse(""), false, errors);
      }
    }
  }

  private static void agree(
      Located profile, Located reported, String annotation, boolean docker, FieldErrors errors) {
    String type = Field.text(profile.field("type")).orElse("");
    boolean same =
        switch (type) {
          case "Unconfined" -> annotation.equals("unconfined");
          case "RuntimeDefault" ->
              annotation.equals("runtime/default")
                  || (docker && annotation.equals("docker/default"));
          case "Localhost" -> annotation.startsWith(LOCALHOST);
          default -> true;
        };
    if (!same) {
      errors.forbidden(
          Site.of(profile.field("type"), reported.field("type")),
          "to something else than the annotation says");
    } else if (type.equals("Localhost")) {
      Field<String> path = Field.text(profile.field("localhostProfile"));
      if (!path.isPresent() || !path.orElse("").equals(annotation.substring(LOCALHOST.length()))) {
        errors.forbidden(
            Site.of(path.at(), reported.field("localhostProfile")),
            "to something else than the annotation says");
      }
    }
  }
}
