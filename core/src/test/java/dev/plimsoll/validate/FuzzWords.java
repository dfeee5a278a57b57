package dev.plimsoll.validate;

import java.util.List;
import java.util.Locale;

/** Values at the edges of what Kubernetes takes, by what a field is called. */
final class FuzzWords {

  private FuzzWords() {}

  static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "web",
          "Camel",
          "UPPER",
          "two words",
          " lead",
          "trail ",
          ".lead",
          "trail.",
          "-x",
          "x-",
          "a".repeat(15),
          "a".repeat(16),
          "b".repeat(63),
          "b".repeat(64),
          "c".repeat(253),
          "c".repeat(254),
          "1",
          "0",
          "9digit",
          "a/b",
          "a/b/c",
          "/abs",
          "../up",
          "a/../b",
          "..",
          "..x",
          "x--y",
          "do..t",
          "x.y.z",
          "éé",
          "tab\there",
          "new\nline",
          "_u",
          "under_score",
          "*",
          "**",
          "*.a.b",
          "a.b",
          "a,b",
          "a:b",
          "a=b",
          "%",
          "#",
          "true",
          "null",
          "$(VAR)",
          "1.2.3",
          "example.com/x",
          "Example.com/x",
          "kubernetes.io/x",
          "example.com/" + "x".repeat(64),
          "d".repeat(254) + ".com/x",
          "example.com/a/b",
          "/x",
          "x/",
          "http",
          "256.0.0.1",
          "::1");

  private static final List<String> ADDRESSES =
      List.of(
          "10.0.0.1",
          "10.0.0.2",
          "10.0.0.256",
          "010.0.0.1",
          "127.0.0.1",
          "0.0.0.0",
          "169.254.1.1",
          "224.0.0.1",
          "224.0.1.5",
          "255.255.255.255",
          "::",
          "::1",
          "fe80::1",
          "ff02::1",
          "2001:db8::1",
          "2001:DB8::1",
          "2001:db8:0:0:0:0:0:1",
          "::ffff:10.0.0.1",
          "10.0.0.1/32",
          "1.2.3",
          "fe80::1%eth0",
          "None",
          "none",
          "",
          "example.com",
          "host.example.com.",
          "Example.com",
          "a_b.com",
          "*.example.com",
          "fd00::10",
          "192.168.0.1",
          "fec0::1");

  private static final List<String> BLOCKS =
      List.of(
          "10.0.0.0/8",
          "10.1.2.3/8",
          "10.0.0.0/33",
          "10.0.0.0/08",
          "0.0.0.0/0",
          "::/0",
          "2001:db8::/64",
          "2001:db8::1/64",
          "2001:db8::/129",
          "10.0.0.0",
          "010.0.0.0/8",
          "::ffff:10.0.0.0/104",
          "10.1.0.0/16",
          "10.1.1.0/24",
          "fd00::/108",
          "fd00::/48",
          "",
          " 10.0.0.0/8",
          "192.168.0.0/16",
          "10.0.0.1/32",
          "2001:db8::1/128",
          "FD00::/48");

  private static final List<String> PATHS =
      List.of(
          "/",
          "/a",
          "/a/",
          "/a/b",
          "a",
          "a/b",
          "../a",
          "a/../b",
          "/a/../b",
          "/..a",
          "..a",
          "./a",
          "//a",
          "/a//b",
          "",
          "/a:b",
          "a:b",
          "c:\\x",
          "C:\\",
          "\\\\.\\pipe\\x",
          "/a?b",
          "/a%2fb",
          "/a/.",
          "/a/./b",
          "/var/run/docker.sock",
          "/dev/termination-log",
          "x".repeat(256));

  private static final List<String> SCHEDULES =
      List.of(
          "0 3 * * *",
          "* * * * *",
          "*/5 * * * *",
          "@daily",
          "@every 1h",
          "@every 1x",
          "@reboot",
          "0 0 31 2 *",
          "60 * * * *",
          "* 24 * * *",
          "* * 0 * *",
          "* * * 13 *",
          "* * * * 7",
          "* * * * MON-FRI",
          "* * * * sun",
          "0 3 * *",
          "0 0 3 * * *",
          "TZ=UTC 0 3 * * *",
          "CRON_TZ=UTC 0 3 * * *",
          "",
          "5-1 * * * *",
          "1,2,3 * * * *",
          "*/0 * * * *",
          "? * * * *",
          "  0 3 * * *",
          "0  3 * * *",
          "@midnight",
          "@Every 1h",
          "@every 0s",
          "@every -1h",
          "1-5/2 * * * *",
          "*/61 * * * *",
          "a * * * *",
          "H * * * *",
          "0 3 * * L");

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "UTC",
          "Etc/UTC",
          "Local",
          "local",
          "",
          "Nowhere/City",
          "EST",
          "GMT",
          "europe/berlin",
          "US/Eastern",
          "CST6CDT",
          "Asia/Kolkata",
          "../UTC",
          "Etc/GMT+5",
          "+02:00",
          "GMT0",
          "GMT+1",
          "Z",
          "Zulu",
          "Factory",
          "posixrules",
          "SystemV/EST5",
          "Asia",
          "ROK",
          "America/Argentina/Buenos_Aires",
          "UTC+1",
          "PST",
          "HST",
          "EST5EDT",
          "localtime");

  private static final List<String> HOSTS =
      List.of(
          "example.com",
          "*.example.com",
          "*",
          "*.com",
          "Example.com",
          "a.*.com",
          "example.com.",
          "10.0.0.1",
          "::1",
          "",
          "a_b.com",
          "localhost",
          "a..b",
          "-a.com",
          "foo",
          "**.com",
          "*example.com",
          "1.2.3.4.5",
          "x".repeat(64) + ".com",
          "2001:db8::1",
          "a-.com");

  private static final List<String> PORT_NAMES =
      List.of(
          "http",
          "https",
          "HTTP",
          "80",
          "8080-x",
          "a--b",
          "-a",
          "a-",
          "a".repeat(15),
          "a".repeat(16),
          "p",
          "0",
          "web-1",
          "http_1",
          "",
          "0x50",
          "grpc",
          "dns-tcp");

  private static final List<String> PROTOCOLS =
      List.of("TCP", "UDP", "SCTP", "tcp", "HTTP", "", "ICMP", "ALL");

  private static final List<String> OPERATORS =
      List.of(
          "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "Equal", "in", "", "Equals", "Ge");

  private static final List<String> GROUPS =
      List.of(
          "",
          "apps",
          "batch",
          "rbac.authorization.k8s.io",
          "example.com",
          "*",
          "Apps",
          "a b",
          "v1",
          "storage.k8s.io",
          "snapshot.storage.k8s.io",
          "networking.k8s.io",
          "x/y");

  private static final List<String> VERSIONS =
      List.of("v1", "apps/v1", "batch/v1", "example.com/v1", "", "a/b/c", "/v1", "v1/", "V1");

  private static final List<String> KINDS =
      List.of(
          "Pod",
          "Deployment",
          "Service",
          "User",
          "Group",
          "ServiceAccount",
          "Role",
          "ClusterRole",
          "PersistentVolumeClaim",
          "VolumeSnapshot",
          "Node",
          "",
          "pod",
          "a/b",
          "Event",
          "VolumePopulator",
          "Namespace");

  private static final List<String> SCOPES =
      List.of(
          "Terminating",
          "NotTerminating",
          "BestEffort",
          "NotBestEffort",
          "PriorityClass",
          "CrossNamespacePodAffinity",
          "VolumeAttributesClass",
          "Cluster",
          "Namespace",
          "Namespaced",
          "*",
          "terminating",
          "",
          "Other");

  private static final List<String> TYPES =
      List.of(
          "ClusterIP",
          "NodePort",
          "LoadBalancer",
          "ExternalName",
          "Opaque",
          "kubernetes.io/tls",
          "kubernetes.io/dockerconfigjson",
          "kubernetes.io/dockercfg",
          "kubernetes.io/basic-auth",
          "kubernetes.io/ssh-auth",
          "kubernetes.io/service-account-token",
          "bootstrap.kubernetes.io/token",
          "Container",
          "Pod",
          "PersistentVolumeClaim",
          "RuntimeDefault",
          "Localhost",
          "Unconfined",
          "RollingUpdate",
          "Recreate",
          "OnDelete",
          "Resource",
          "Pods",
          "Object",
          "External",
          "ContainerResource",
          "Percent",
          "Utilization",
          "Value",
          "AverageValue",
          "Directory",
          "DirectoryOrCreate",
          "File",
          "Socket",
          "InternalIP",
          "Ready",
          "Hostname",
          "",
          "Other",
          "example.com/x",
          "Other Type");

  private static final List<String> NAMES =
      List.of(
          "a",
          "web",
          "data",
          "cpu",
          "memory",
          "example.com/gpu",
          "ephemeral-storage",
          "storage",
          "requests.cpu",
          "pods",
          "hugepages-2Mi",
          "hugepages-x",
          "Web",
          "a.b",
          "a_b",
          "a/b",
          "a%b",
          "a b",
          "..",
          ".",
          "-a",
          "a-",
          "1",
          "",
          "b".repeat(63),
          "b".repeat(64),
          "b".repeat(52),
          "b".repeat(53),
          "c".repeat(253),
          "c".repeat(254),
          "system:x",
          "system:nodes",
          "kubernetes.io/x",
          "A_B",
          "1A",
          "A B",
          "A=B",
          "..A",
          "default",
          "kube-root-ca.crt",
          "user@example.com",
          "a:b",
          "*",
          "é",
          "x.y/z");

  private static final List<String> VERBS =
      List.of("get", "list", "watch", "*", "", "create", "GET", "bind", "escalate", "use");

  private static final List<String> ANNOTATED =
      List.of("", "1", "true", "false", "x", "runtime/default", "unconfined", "localhost/x", "abc");

  private static final List<String> EXPRESSIONS =
      List.of("true", "self.x == 1", "1 +", "", "object.metadata.name == 'x'", "'abc'");

  static final List<String> KEYS =
      List.of(
          "app",
          "tier",
          "a/b",
          "a/b/c",
          "Bad Key",
          "-x",
          "x-",
          "",
          "x".repeat(63),
          "x".repeat(64),
          "example.com/x",
          "Example.com/x",
          "exa mple.com/x",
          "e".repeat(254) + "/x",
          "/x",
          "x/",
          "kubernetes.io/hostname",
          "beta.kubernetes.io/os",
          "beta.kubernetes.io/arch",
          "failure-domain.beta.kubernetes.io/zone",
          "failure-domain.beta.kubernetes.io/region",
          "topology.kubernetes.io/zone",
          "topology.kubernetes.io/region",
          "node-role.kubernetes.io/control-plane",
          "node.kubernetes.io/exclude-disruption",
          "node.kubernetes.io/exclude-from-external-load-balancers",
          "kubernetes.io/os",
          "kubernetes.io/arch",
          "beta.kubernetes.io/instance-type",
          "beta.kubernetes.io/node-instance-type",
          "job-name",
          "controller-uid",
          "batch.kubernetes.io/job-name",
          "batch.kubernetes.io/controller-uid",
          "pod-template-hash",
          "endpointslice.kubernetes.io/managed-by",
          "kubernetes.io/service-name",
          "pod.beta.kubernetes.io/init-containers",
          "scheduler.alpha.kubernetes.io/critical-pod",
          "seccomp.security.alpha.kubernetes.io/pod",
          "seccomp.security.alpha.kubernetes.io/defaultProfileName",
          "container.seccomp.security.alpha.kubernetes.io/main",
          "container.apparmor.security.beta.kubernetes.io/main",
          "container.apparmor.security.beta.kubernetes.io/other",
          "security.alpha.kubernetes.io/sysctls",
          "security.alpha.kubernetes.io/unsafe-sysctls",
          "kubernetes.io/config.mirror",
          "kubernetes.io/config.source",
          "controller.kubernetes.io/pod-deletion-cost",
          "volume.beta.kubernetes.io/storage-class",
          "volume.beta.kubernetes.io/mount-options",
          "kubernetes.io/ingress.class",
          "service.beta.kubernetes.io/load-balancer-source-ranges",
          "service.alpha.kubernetes.io/tolerate-unready-endpoints",
          "service.kubernetes.io/topology-mode",
          "service.kubernetes.io/topology-aware-hints",
          "storageclass.kubernetes.io/is-default-class",
          "kubernetes.io/enforce-mountable-secrets",
          "kubernetes.io/service-account.name",
          "kubernetes.io/service-account.uid",
          "scheduler.alpha.kubernetes.io/preferAvoidPods",
          "autoscaling.alpha.kubernetes.io/metrics",
          "batch.kubernetes.io/cronjob-scheduled-timestamp",
          "kubernetes.io/metadata.name",
          "pv.kubernetes.io/bound-by-controller",
          "endpoints.kubernetes.io/over-capacity",
          "1",
          "a",
          "key.with.dots",
          "under_score",
          "..",
          ".",
          "..x",
          "tls.crt",
          "tls.key",
          "username",
          "password",
          "ssh-privatekey",
          ".dockerconfigjson",
          ".dockercfg",
          "token",
          "é",
          "a b");

  static final List<String> RESOURCES =
      List.of(
          "cpu",
          "memory",
          "storage",
          "ephemeral-storage",
          "pods",
          "services",
          "hugepages-2Mi",
          "hugepages-1Gi",
          "hugepages-x",
          "hugepages-3Mi",
          "example.com/gpu",
          "nvidia.com/gpu",
          "kubernetes.io/x",
          "requests.cpu",
          "requests.memory",
          "requests.storage",
          "limits.cpu",
          "limits.memory",
          "requests.example.com/gpu",
          "limits.example.com/gpu",
          "gpu",
          "foo",
          "CPU",
          "a/b/c",
          "count/deployments.apps",
          "count/x",
          "count/",
          "configmaps",
          "secrets",
          "persistentvolumeclaims",
          "services.nodeports",
          "services.loadbalancers",
          "replicationcontrollers",
          "resourcequotas",
          "requests.ephemeral-storage",
          "limits.ephemeral-storage",
          "requests.hugepages-2Mi",
          "limits.hugepages-2Mi",
          "gold.storageclass.storage.k8s.io/requests.storage",
          "gold.storageclass.storage.k8s.io/persistentvolumeclaims",
          "x.k8s.io/y",
          "attachable-volumes-csi-x",
          "attachable-volumes-aws-ebs",
          "alpha.kubernetes.io/nvidia-gpu",
          "a b",
          "",
          "requests.",
          "bogus.example.com/" + "x".repeat(64),
          "deviceclass.resource.k8s.io/x",
          "deviceclass.resource.kubernetes.io/x");

  static final List<Long> INTEGERS =
      List.of(
          -2147483648L,
          -2L,
          -1L,
          0L,
          1L,
          2L,
          3L,
          5L,
          10L,
          30L,
          59L,
          60L,
          80L,
          99L,
          100L,
          101L,
          255L,
          256L,
          420L,
          511L,
          512L,
          599L,
          600L,
          1023L,
          1024L,
          3600L,
          3601L,
          8080L,
          10250L,
          29999L,
          30000L,
          32767L,
          32768L,
          65535L,
          65536L,
          86400L,
          86401L,
          100000L,
          100001L,
          1000000L,
          1000000000L,
          1000000001L,
          2147483647L);

  static final List<String> COUNTS =
      List.of(
          "0%",
          "1%",
          "25%",
          "50%",
          "100%",
          "101%",
          "-1%",
          "1.5%",
          "%",
          "10",
          "x",
          "",
          "http",
          "HTTP",
          "a".repeat(16),
          "80",
          "00%",
          "0",
          "-5",
          "1 %",
          "100001%",
          "+5%",
          "http-",
          "5%%");

  static final List<String> QUANTITIES =
      List.of(
          "0",
          "1",
          "-1",
          "1m",
          "100m",
          "500m",
          "0.5",
          "1.5",
          "1n",
          "1u",
          "1Ki",
          "1Mi",
          "3Mi",
          "4Mi",
          "1Gi",
          "2Gi",
          "1k",
          "1M",
          "1e3",
          "12E",
          "1e-12",
          "99999999999Ei",
          "-100m",
          "2",
          "10",
          "16Ei",
          "0m",
          "1023",
          "1048576",
          "2097152",
          "128Mi",
          "9223372036854775807",
          "0.0001",
          "8Gi",
          "6");

  static final List<String> TIMES =
      List.of(
          "2026-01-31T08:00:00Z",
          "2026-01-31T08:00:00.000000Z",
          "yesterday",
          "",
          "2026-01-31T08:00:00+02:00",
          "2026-01-31",
          "2026-02-30T08:00:00Z");

  static final List<String> BYTES =
      List.of(
          "", "eA==", "eHg=", "eHh4", "not base64", "e30=", "bnVsbA==", "eyJhdXRocyI6e319", "IA==");

  /** Values that fit a field of this name, well or nearly; empty if none come to mind. */
  static List<String> fitting(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("cidr") || lower.contains("ranges") || lower.equals("except")) {
      return BLOCKS;
    }
    if (lower.endsWith("ip")
        || lower.endsWith("ips")
        || lower.contains("address")
        || lower.equals("nameservers")
        || lower.equals("clusterip")
        || lower.endsWith("portal")) {
      return ADDRESSES;
    }
    if (lower.contains("path") || lower.endsWith("file")) {
      return PATHS;
    }
    if (lower.contains("host")
        || lower.equals("externalname")
        || lower.equals("searches")
        || lower.equals("subdomain")) {
      return HOSTS;
    }
    return switch (name) {
      case "schedule" -> SCHEDULES;
      case "timeZone" -> ZONES;
      case "protocol", "appProtocol" -> PROTOCOLS;
      case "operator", "values" -> OPERATORS;
      case "apiGroup", "apiGroups" -> GROUPS;
      case "apiVersion", "apiVersions" -> VERSIONS;
      case "kind" -> KINDS;
      case "scopes", "scope", "scopeName" -> SCOPES;
      case "type", "signerName" -> TYPES;
      case "verbs" -> VERBS;
      case "annotations" -> ANNOTATED;
      case "expression", "key" -> name.equals("key") ? KEYS : EXPRESSIONS;
      case "topologyKey", "matchLabelKeys", "mismatchLabelKeys" -> KEYS;
      case "resourceName", "resource", "resources" -> RESOURCES;
      case "port", "portName" -> PORT_NAMES;
      default -> lower.endsWith("name") || lower.equals("namespace") ? NAMES : List.of();
    };
  }
}
