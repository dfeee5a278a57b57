package dev.plimsoll.cli;

import java.util.Locale;

/** The words that kubectl's users have for kinds: {@code deploy}, {@code deployments.apps}. */
final class KindWords {

  private KindWords() {}

  /** Whether a word means a kind. */
  static boolean mean(String word, String kind) {
    String lower = word.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    String bare = dot > 0 ? lower.substring(0, dot) : lower;
    String wanted = kind.toLowerCase(Locale.ROOT);
    return bare.equals(wanted)
        || bare.equals(wanted + "s")
        || bare.equals(wanted + "es")
        || (wanted.endsWith("y") && bare.equals(wanted.substring(0, wanted.length() - 1) + "ies"))
        || full(bare).equals(wanted);
  }

  private static String full(String shortName) {
    return switch (shortName) {
      case "cj" -> "cronjob";
      case "cm" -> "configmap";
      case "deploy" -> "deployment";
      case "ds" -> "daemonset";
      case "hpa" -> "horizontalpodautoscaler";
      case "ing" -> "ingress";
      case "netpol" -> "networkpolicy";
      case "no" -> "node";
      case "ns" -> "namespace";
      case "pdb" -> "poddisruptionbudget";
      case "po" -> "pod";
      case "pv" -> "persistentvolume";
      case "pvc" -> "persistentvolumeclaim";
      case "rs" -> "replicaset";
      case "sa" -> "serviceaccount";
      case "sc" -> "storageclass";
      case "sts" -> "statefulset";
      case "svc" -> "service";
      default -> shortName;
    };
  }
}
