package dev.plimsoll.lint;

import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeMount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database server in a container, and what gives it away.
 *
 * @param name such as {@code PostgreSQL}
 * @param evidence what it is known by, for a message
 * @param keepsData whether its data is in a claim
 */
public record Database(String name, String evidence, boolean keepsData) {

  /**
   * What a kind of server looks like.
   *
   * @param cache whether it is as often a cache as a database, so that only a claim makes it one
   */
  private record Product(String name, int port, String folder, String variables, boolean cache) {}

  /**
   * The database that a container runs, if any: known by its image, and sure by a port, a folder or
   * a variable that goes with it, or by running the image's own command.
   */
  public static Optional<Database> of(ContainerLike container, PodSpec pod) {
    Optional<ImageReference> image = container.imageReference();
    if (image.isEmpty()) {
      return Optional.empty();
    }
    Product product = product(image.get().repository());
    if (product == null) {
      return Optional.empty();
    }
    StringBuilder evidence = new StringBuilder("by its image");
    for (ContainerPort port : container.ports()) {
      if (port.containerPort().orElse(0) == product.port()) {
        evidence.append(", port ").append(product.port());
        break;
      }
    }
    boolean keepsData = false;
    for (VolumeMount mount : container.volumeMounts()) {
      String path = mount.mountPath().orElse("");
      boolean repackaged = path.startsWith("/bitnami/");
      if (repackaged || isWithin(path, product.folder()) || isWithin(product.folder(), path)) {
        evidence.append(", data in ").append(path);
        keepsData = isClaim(mount.name().orElse(""), pod);
        break;
      }
    }
    for (EnvVar variable : container.env()) {
      String name = variable.name().orElse("");
      if (!product.variables().isEmpty() && name.startsWith(product.variables())) {
        evidence.append(", variable ").append(name);
        break;
      }
    }
    boolean sure = evidence.indexOf(",") > 0 || container.command().isEmpty();
    return sure && (keepsData || !product.cache())
        ? Optional.of(new Database(product.name(), evidence.toString(), keepsData))
        : Optional.empty();
  }

  private static boolean isClaim(String volume, PodSpec pod) {
    for (Volume candidate : pod.volumes()) {
      if (candidate.name().orElse("").equals(volume)) {
        return candidate.persistentVolumeClaim().isPresent();
      }
    }
    return false;
  }

  private static boolean isWithin(String path, String folder) {
    return folder.length() > 1
        && path.startsWith(folder)
        && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
  }

  private static @Nullable Product product(String repository) {
    return switch (repository.substring(repository.lastIndexOf('/') + 1)) {
      case "postgres", "postgresql", "postgis", "pgvector", "timescaledb", "timescaledb-ha" ->
          new Product("PostgreSQL", 5432, "/var/lib/postgresql", "POSTGRES", false);
      case "mysql", "mysql-server", "percona", "percona-server" ->
          new Product("MySQL", 3306, "/var/lib/mysql", "MYSQL_", false);
      case "mariadb", "mariadb-galera" ->
          new Product("MariaDB", 3306, "/var/lib/mysql", "MARIADB_", false);
      case "mongo", "mongodb", "mongodb-community-server", "mongodb-enterprise-server" ->
          new Product("MongoDB", 27017, "/data/db", "MONGO", false);
      case "cassandra", "scylla" ->
          new Product("Cassandra", 9042, "/var/lib/cassandra", "CASSANDRA_", false);
      case "elasticsearch" ->
          new Product("Elasticsearch", 9200, "/usr/share/elasticsearch/data", "", false);
      case "opensearch" ->
          new Product("OpenSearch", 9200, "/usr/share/opensearch/data", "OPENSEARCH_", false);
      case "couchdb" -> new Product("CouchDB", 5984, "/opt/couchdb/data", "COUCHDB_", false);
      case "neo4j" -> new Product("Neo4j", 7687, "/data", "NEO4J_", false);
      case "influxdb" -> new Product("InfluxDB", 8086, "/var/lib/influxdb", "INFLUXDB_", false);
      case "clickhouse", "clickhouse-server" ->
          new Product("ClickHouse", 9000, "/var/lib/clickhouse", "CLICKHOUSE_", false);
      case "cockroach" ->
          new Product("CockroachDB", 26257, "/cockroach/cockroach-data", "COCKROACH_", false);
      case "etcd" -> new Product("etcd", 2379, "/var/lib/etcd", "ETCD_", false);
      case "redis", "redis-stack-server" -> new Product("Redis", 6379, "/data", "REDIS_", true);
      case "valkey" -> new Product("Valkey", 6379, "/data", "VALKEY_", true);
      default ->
          repository.endsWith("mssql/server")
              ? new Product("SQL Server", 1433, "/var/opt/mssql", "MSSQL_", false)
              : null;
    };
  }
}
