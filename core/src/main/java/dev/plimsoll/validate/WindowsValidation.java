package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.WindowsSecurityContextOptions;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What differs between Pods of Windows and of Linux. */
final class WindowsValidation {

  private static final int MOST_SPECIFICATION = 64 * 1024;
  private static final int MOST_DOMAIN = 256;
  private static final int MOST_USER = 104;

  /** Of the Pod's security context, what Linux alone has. */
  private static final List<String> LINUX_POD =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "fsGroup",
          "fsGroupChangePolicy",
          "sysctls",
          "runAsUser",
          "runAsGroup",
          "supplementalGroups",
          "supplementalGroupsPolicy",
          "seLinuxChangePolicy");

  /** Of a container's. */
  private static final List<String> LINUX_CONTAINER =
      List.of(
          "appArmorProfile",
          "seLinuxOptions",
          "seccompProfile",
          "capabilities",
          "readOnlyRootFilesystem",
          "privileged",
          "allowPrivilegeEscalation",
          "procMount",
          "runAsUser",
          "runAsGroup");

  private static final String REASON = "where os.name is windows";

  private WindowsValidation() {}

  /** Fields of the other operating system: {@code validateLinux}, {@code validateWindows}. */
  static void operatingSystem(PodSpec spec, List<Container> containers, FieldErrors errors) {
    boolean windows = spec.os().name().is("windows");
    if (windows) {
      pod(spec, errors);
    } else if (spec.securityContext().windowsOptions().isPresent()) {
      errors.forbidden(spec.securityContext().windowsOptions(), "where os.name is linux");
    }
    for (Container container : containers) {
      Located context = container.securityContext().at();
      if (windows) {
        for (String name : LINUX_CONTAINER) {
          absent(context.field(name), errors);
        }
      } else if (context.field("windowsOptions").isPresent()) {
        errors.forbidden(Site.of(context.field("windowsOptions")), "where os.name is linux");
      }
    }
  }

  private static void pod(PodSpec spec, FieldErrors errors) {
    Located context = spec.securityContext().at();
    for (String name : LINUX_POD) {
      boolean empty = name.equals("sysctls") && !context.field(name).item(0).isWritten();
      if (!empty) {
        absent(context.field(name), errors);
      }
    }
    absent(spec.hostUsers().at(), errors);
    absent(spec.shareProcessNamespace().at(), errors);
    if (spec.hostPID().orElse(false)) {
      errors.forbidden(spec.hostPID(), REASON);
    }
    if (spec.hostIPC().orElse(false)) {
      errors.forbidden(spec.hostIPC(), REASON);
    }
  }

  private static void absent(Located field, FieldErrors errors) {
    if (field.isPresent()) {
      errors.forbidden(Site.of(field), REASON);
    }
  }

  /** All containers of a Pod run as processes of the node, or none does. */
  static void hostProcess(PodSpec spec, List<Container> containers, FieldErrors errors) {
    Optional<Boolean> pods = spec.securityContext().windowsOptions().hostProcess().value();
    int count = 0;
    for (Container container : containers) {
      Field<Boolean> own = container.securityContext().windowsOptions().hostProcess();
      Optional<Boolean> word = own.value();
      if (pods.isPresent() && word.isPresent() && !word.equals(pods)) {
        errors.invalid(own, "must be what the Pod says");
      }
      count += word.or(() -> pods).orElse(false) ? 1 : 0;
    }
    if (count > 0 && count < containers.size()) {
      errors.invalid(spec, "must have hostProcess for all of its containers, or for none");
    }
    if (count > 0 && !spec.hostNetwork().orElse(false)) {
      errors.invalid(spec.hostNetwork(), "must be true where containers have hostProcess");
    }
  }

  /** {@code validateWindowsSecurityContextOptions}. */
  static void options(WindowsSecurityContextOptions options, FieldErrors errors) {
    if (!options.isPresent()) {
      return;
    }
    Field<String> name = options.gmsaCredentialSpecName();
    if (name.isPresent()) {
      errors.check(name, Grammar.DNS_SUBDOMAIN, name.orElse(""));
    }
    Field<String> specification = options.gmsaCredentialSpec();
    long size = TextSize.utf8(specification.orElse("x"));
    if (size == 0 || size > MOST_SPECIFICATION) {
      errors.invalid(specification, "must have 1 to 65536 bytes");
    }
    Field<String> user = options.runAsUserName();
    if (user.isPresent() && !isUser(user.orElse(""))) {
      errors.invalid(user, "must be USER or DOMAIN\\USER");
    }
  }

  private static boolean isUser(String name) {
    int backslash = name.indexOf('\\');
    if (name.isEmpty()
        || backslash != name.lastIndexOf('\\')
        || Pattern.compile("[\\x00-\\x1f\\x7f]").matcher(name).find()) {
      return false;
    }
    String domain = backslash < 0 ? "" : name.substring(0, backslash);
    boolean netBios = Pattern.matches("[^\\\\/:*?\"<>|.][^\\\\/:*?\"<>|]{0,14}", domain);
    boolean dns = Names.dnsSubdomain(domain.toLowerCase(Locale.ROOT)).isEmpty();
    String user = name.substring(backslash + 1);
    return domain.length() < MOST_DOMAIN
        && (backslash < 0 || netBios || dns)
        && !user.isEmpty()
        && user.length() <= MOST_USER
        && !Pattern.matches("[. ]+", user)
        && !Pattern.compile("[\"/\\\\:;|=,+*?<>@\\[\\]]").matcher(user).find();
  }
}
