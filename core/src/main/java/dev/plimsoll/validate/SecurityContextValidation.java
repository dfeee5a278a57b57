package dev.plimsoll.validate;

import dev.plimsoll.model.PodSecurityContext;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.SeccompProfile;
import dev.plimsoll.model.SecurityContext;
import dev.plimsoll.model.Sysctl;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Users, groups and profiles of a Pod and of its containers. */
final class SecurityContextValidation {

  private static final List<String> PROFILES = List.of("Localhost", "RuntimeDefault", "Unconfined");
  private static final List<String> PROC_MOUNTS = List.of("Default", "Unmasked");
  private static final List<String> CHANGE_POLICIES = List.of("Always", "OnRootMismatch");

  private static final int MOST_SYSCTL = 253;

  private SecurityContextValidation() {}

  /** The Pod's own: {@code validatePodSpecSecurityContext}. */
  static void pod(PodSpec spec, FieldErrors errors) {
    PodSecurityContext context = spec.securityContext();
    if (!context.isPresent()) {
      return;
    }
    id(context.fsGroup(), errors);
    id(context.runAsUser(), errors);
    id(context.runAsGroup(), errors);
    for (Field<Long> group : context.supplementalGroups()) {
      id(group, errors);
    }
    errors.oneOfIfWritten(context.fsGroupChangePolicy(), CHANGE_POLICIES);
    seccomp(context.seccompProfile(), errors);
    appArmor(
        context.appArmorProfile(),
        context.appArmorProfile().type(),
        context.appArmorProfile().localhostProfile(),
        errors);
    sysctls(context, errors);
  }

  private static void sysctls(PodSecurityContext context, FieldErrors errors) {
    Map<String, Sysctl> names = new HashMap<>();
    for (Sysctl sysctl : context.sysctls()) {
      String name = sysctl.name().orElse("");
      if (name.isEmpty()) {
        errors.required(sysctl.name(), "");
      } else if (!isSysctl(name)) {
        errors.invalid(
            sysctl.name(),
            "must be parts of lower-case letters, digits, '-' and '_' between dots or slashes");
      }
      Sysctl same = names.putIfAbsent(name, sysctl);
      if (same != null) {
        errors.duplicate(sysctl.name(), same.name());
      }
    }
  }

  /** Parts begin and end with a letter or digit: {@code IsValidSysctlName}. */
  private static boolean isSysctl(String name) {
    boolean edge = true; // at the beginning of a part
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean last = i + 1 == name.length();
      boolean beforeBreak = !last && (name.charAt(i + 1) == '.' || name.charAt(i + 1) == '/');
      if (c == '.' || c == '/') {
        if (edge || last) {
          return false;
        }
        edge = true;
        continue;
      }
      if (!word && (edge || last || beforeBreak || (c != '-' && c != '_'))) {
        return false;
      }
      edge = false;
    }
    return name.length() <= MOST_SYSCTL;
  }

  /** A container's own: {@code ValidateSecurityContext}. */
  static void container(SecurityContext context, PodSpec spec, FieldErrors errors) {
    if (!context.isPresent()) {
      return;
    }
    id(context.runAsUser(), errors);
    id(context.runAsGroup(), errors);
    errors.oneOfIfWritten(context.procMount(), PROC_MOUNTS);
    seccomp(context.seccompProfile(), errors);
    appArmor(
        context.appArmorProfile(),
        context.appArmorProfile().type(),
        context.appArmorProfile().localhostProfile(),
        errors);
    boolean noMore =
        context.allowPrivilegeEscalation().isPresent()
            && !context.allowPrivilegeEscalation().orElse(true);
    if (noMore && context.privileged().orElse(false)) {
      errors.invalid(context, "must not be privileged and forbid privilege escalation at once");
    }
  }

  private static void id(Field<Long> id, FieldErrors errors) {
    long number = id.orElse(0L);
    if (number < 0 || number > Integer.MAX_VALUE) {
      errors.invalid(id, "must be 0 to 2147483647");
    }
  }

  private static void seccomp(SeccompProfile profile, FieldErrors errors) {
    if (profile.isPresent()) {
      typed(profile.type(), profile.localhostProfile(), errors);
    }
  }

  private static void appArmor(
      View profile, Field<String> type, Field<String> localhost, FieldErrors errors) {
    if (profile.isPresent()) {
      typed(type, localhost, errors);
    }
  }

  private static void typed(Field<String> type, Field<String> localhost, FieldErrors errors) {
    String word = type.orElse("");
    if (word.isEmpty()) {
      errors.required(type, "write one of " + String.join(", ", PROFILES));
    } else if (!PROFILES.contains(word)) {
      errors.notSupported(type, PROFILES);
    }
    if (word.equals("Localhost")) {
      if (!localhost.isPresent()) {
        errors.required(localhost, "name the profile on the node");
      } else {
        VolumeValidation.descending(localhost, Site.of(localhost.at()), errors);
      }
    } else if (localhost.isPresent()) {
      errors.invalid(localhost, "must not be given unless the type is Localhost");
    }
  }
}
