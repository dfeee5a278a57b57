package dev.plimsoll;

import java.util.Locale;

/**
 * The kinds that JKube reads from the names of its fragments: {@code web-deployment.yml}, {@code
 * svc.yml}.
 */
final class FragmentKinds {

  private FragmentKinds() {}

  /** The kind that the name of a file says; empty when it says none. */
  static String of(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String plain = dot < 0 ? name : name.substring(0, dot);
    String word = plain.substring(plain.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "bc", "buildconfig" -> "BuildConfig";
      case "cr", "crole", "clusterrole" -> "ClusterRole";
      case "cm", "configmap" -> "ConfigMap";
      case "crb", "clusterrb", "clusterrolebinding" -> "ClusterRoleBinding";
      case "cj", "cronjob" -> "CronJob";
      case "crd", "customresourcedefinition" -> "CustomResourceDefinition";
      case "ds", "daemonset" -> "DaemonSet";
      case "deployment" -> "Deployment";
      case "dc", "deploymentconfig" -> "DeploymentConfig";
      case "is", "imagestream" -> "ImageStream";
      case "istag", "imagestreamtag" -> "ImageStreamTag";
      case "ingress" -> "Ingress";
      case "job" -> "Job";
      case "lr", "limitrange" -> "LimitRange";
      case "ns", "namespace" -> "Namespace";
      case "np", "networkpolicy" -> "NetworkPolicy";
      case "oauthclient" -> "OAuthClient";
      case "pb", "policybinding" -> "PolicyBinding";
      case "pv", "persistentvolume" -> "PersistentVolume";
      case "pvc", "persistentvolumeclaim" -> "PersistentVolumeClaim";
      case "project" -> "Project";
      case "pr", "projectrequest" -> "ProjectRequest";
      case "rs", "replicaset" -> "ReplicaSet";
      case "rc", "replicationcontroller" -> "ReplicationController";
      case "rq", "resourcequota" -> "ResourceQuota";
      case "role" -> "Role";
      case "rb", "rolebinding" -> "RoleBinding";
      case "rbr", "rolebindingrestriction" -> "RoleBindingRestriction";
      case "route" -> "Route";
      case "secret" -> "Secret";
      case "svc", "service" -> "Service";
      case "sa", "serviceaccount" -> "ServiceAccount";
      case "statefulset" -> "StatefulSet";
      case "template" -> "Template";
      case "pd", "pod" -> "Pod";
      default -> "";
    };
  }
}
