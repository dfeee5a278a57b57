package dev.plimsoll.validate;

import dev.plimsoll.model.PodResourceClaim;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.ResourceClaim;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import java.util.HashSet;
import java.util.Set;

/** The devices that a Pod asks for, and which of its containers use them. */
final class ResourceClaimValidation {

  private ResourceClaimValidation() {}

  /** The claims of a Pod: {@code validatePodResourceClaims}. */
  static void pod(PodSpec spec, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (PodResourceClaim claim : spec.resourceClaims()) {
      String name = claim.name().orElse("");
      if (!name.isEmpty() && !names.add(name)) {
        errors.duplicate(claim.name());
      } else {
        errors.requireAndCheck(claim.name(), Grammar.DNS_LABEL);
      }
      boolean direct = claim.resourceClaimName().isPresent();
      boolean template = claim.resourceClaimTemplateName().isPresent();
      if (direct == template) {
        errors.invalid(claim, "must name either a ResourceClaim or a ResourceClaimTemplate");
      }
      if (direct) {
        errors.check(
            claim.resourceClaimName(), Grammar.DNS_SUBDOMAIN, claim.resourceClaimName().orElse(""));
      }
      if (template) {
        errors.check(
            claim.resourceClaimTemplateName(),
            Grammar.DNS_SUBDOMAIN,
            claim.resourceClaimTemplateName().orElse(""));
      }
    }
  }

  /** What a container takes of them: {@code validateResourceClaimNames}. */
  static void container(Items<ResourceClaim> claims, PodSpec spec, FieldErrors errors) {
    if (claims.isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>();
    for (PodResourceClaim claim : spec.resourceClaims()) {
      known.add(claim.name().orElse(""));
    }
    Set<String> whole = new HashSet<>();
    Set<String> parts = new HashSet<>();
    for (ResourceClaim claim : claims) {
      String name = claim.name().orElse("");
      if (name.isEmpty()) {
        errors.required(claim, "name one of the Pod's resourceClaims");
        continue;
      }
      String request = claim.request().orElse("");
      if (whole.contains(name)) {
        errors.duplicate(claim);
      } else if (request.isEmpty()) {
        whole.add(name);
        duplicateParts(name + "/", parts, claim, errors);
      } else {
        errors.check(claim.request(), Grammar.DNS_LABEL);
        if (!parts.add(name + "/" + request)) {
          errors.duplicate(claim);
        }
      }
      if (!known.contains(name)) {
        errors.notFound(claim, "names none of the Pod's resourceClaims", "add it there");
      }
    }
  }

  private static void duplicateParts(
      String prefix, Set<String> parts, View claim, FieldErrors errors) {
    for (String part : parts) {
      if (part.startsWith(prefix)) {
        errors.duplicate(claim);
        return;
      }
    }
  }
}
