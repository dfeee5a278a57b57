package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
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
  private static final List<String> GROUPS_POLICIES = List.of("Merge", "Strict");
  private static final List<String> SELINUX_POLICIES = List.of("MountOption", "Recursive");
  private static final List<String> CHANGE_POLICIES = List.of("Always", "OnRootMismatch");

  private static final int MOST_SYSCTL = 253;
  private static final int MOST_PROFILE = 4095;

  private SecurityContextValidation() {}

  /** The Pod's own: {@code validatePodSpecSecurityContext}. */
  static void pod(PodSpec spec, FieldErrors errors) {
    if (!spec.hostUsers().orElse(true)) {
      ownUsers(spec, errors);
    }
    if (spec.shareProcessNamespace().orElse(false) && spec.hostPID().orElse(false)) {
      errors.invalid(
          Site.of(
              spec.shareProcessNamespace().at(),
              spec.securityContext().at().field("shareProcessNamespace")),
          "must not be true where hostPID is");
    }
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
    WindowsValidation.options(context.windowsOptions(), errors);
    errors.oneOfIfWritten(context.supplementalGroupsPolicy(), GROUPS_POLICIES);
    errors.oneOfIfWritten(context.seLinuxChangePolicy(), SELINUX_POLICIES);
  }

  /** With users of its own a Pod must not share what is the node's: {@code validateHostUsers}. */
  private static void ownUsers(PodSpec spec, FieldErrors errors) {
    String reason = "where hostUsers is false";
    if (spec.hostNetwork().orElse(false)) {
      errors.forbidden(spec.hostNetwork(), reason);
    }
    // the server writes these two with a capital letter
    if (spec.hostPID().orElse(false)) {
      errors.forbidden(Site.of(spec.hostPID().at(), spec.at().path().field("HostPID")), reason);
    }
    if (spec.hostIPC().orElse(false)) {
      errors.forbidden(Site.of(spec.hostIPC().at(), spec.at().path().field("HostIPC")), reason);
    }
    for (Container container : ContainerValidation.all(spec)) {
      if (!container.volumeDevices().isEmpty()) {
        errors.forbidden(container.volumeDevices(), reason);
      }
    }
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
      if (same != null && isSysctl(name)) {
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
  static void container(
      SecurityContext context, PodSpec spec, ValidationOptions options, FieldErrors errors) {
    if (!context.isPresent()) {
      return;
    }
    id(context.runAsUser(), errors);
    id(context.runAsGroup(), errors);
    errors.oneOfIfWritten(context.procMount(), PROC_MOUNTS);
    // people are told by the rule unmasked-proc-mount
    if (options.consequences()
        && context.procMount().is("Unmasked")
        && spec.hostUsers().orElse(true)) {
      errors.invalid(context.procMount(), "must not be Unmasked unless hostUsers is false");
    }
    WindowsValidation.options(context.windowsOptions(), errors);
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
    for (Field<String> capability : context.capabilities().add()) {
      if (noMore && capability.is("CAP_SYS_ADMIN")) {
        errors.invalid(
            Site.of(capability.at(), context.at()),
            "must not be added while privilege escalation is forbidden");
      }
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
      appArmorTyped(type, localhost, errors);
    }
  }

  /** AppArmor's profiles have names, which no path needs to be. */
  private static void appArmorTyped(
      Field<String> type, Field<String> localhost, FieldErrors errors) {
    String word = type.orElse("");
    String profile = localhost.orElse("");
    if (word.isEmpty()) {
      errors.required(type, "write one of " + String.join(", ", PROFILES));
    } else if (!PROFILES.contains(word)) {
      errors.notSupported(type, PROFILES);
    } else if (!word.equals("Localhost")) {
      if (localhost.isPresent()) {
        errors.invalid(localhost, "must not be given unless the type is Localhost");
      }
    } else if (!profile.equals(profile.strip())) {
      errors.invalid(localhost, "must not begin or end with blanks");
    } else if (profile.isEmpty()) {
      errors.required(localhost, "name the profile on the node");
    } else if (TextSize.utf8(profile) > MOST_PROFILE) {
      errors.tooLong(localhost, MOST_PROFILE + " bytes");
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
