package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A ServiceAccount names Secrets, and the Secret of a token its ServiceAccount. */
final class AccountEdges implements Edges {

  private static final String TOKEN = "kubernetes.io/service-account-token";
  private static final String ACCOUNT = "kubernetes.io/service-account.name";

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (from.is("", "ServiceAccount")) {
      ManifestId secret = new ManifestId("", "Secret", findings.namespace(), "");
      for (String list : new String[] {"secrets", "imagePullSecrets"}) {
        for (Located item : Listed.items(from.root().field(list))) {
          Field<String> name = Field.text(item.field("name"));
          if (!isMadeFor(from.id().name(), name.orElse(""))) {
            findings.follow(name, secret, Weight.WANTED);
          }
        }
      }
    } else if (from.is("", "Secret") && Field.text(from.root().field("type")).is(TOKEN)) {
      findings.follow(from.metadata().annotations().value(ACCOUNT), "", "ServiceAccount");
    }
  }

  /** Whether a cluster adds such a Secret to an account: the names are those of dumps. */
  private static boolean isMadeFor(String account, String secret) {
    return secret.startsWith(account + "-token-") || secret.startsWith(account + "-dockercfg-");
  }
}
