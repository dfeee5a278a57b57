package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A program of the control plane or of a node, such as {@code kube-apiserver}: a container that
 * runs it, with the flags that it is started with, or its configuration file.
 */
public final class Component {

  /** The flags by which programs are told to read a file, which is not among the manifests. */
  private static final List<String> FILES = List.of("config", "config-file");

  private final Manifest manifest;
  private final Located place;
  private final Map<String, Setting> flags = new HashMap<>();
  private boolean started;

  private Component(Manifest manifest, Located place) {
    this.manifest = manifest;
    this.place = place;
  }

  /** The containers of a set that run a program: many rules ask for the same few programs. */
  private record Known(Map<String, List<Component>> byProgram) {}

  /** A word of a command line, and where it is written. */
  private record Word(String text, Located at) {}

  /**
   * The containers that run a program.
   *
   * @param program its name, such as {@code kube-apiserver}
   */
  public static List<Component> all(String program, Index index) {
    Known known = index.kept(Known.class).orElse(null);
    if (known == null) {
      known = new Known(new HashMap<>());
      index.keep(known);
    }
    List<Component> found = known.byProgram().get(program);
    if (found == null) {
      found = List.copyOf(containers(program, index));
      known.byProgram().put(program, found);
    }
    return found;
  }

  private static List<Component> containers(String program, Index index) {
    List<Component> found = new ArrayList<>();
    for (Manifest manifest : index.set().all()) {
      if (manifest.workload().isPresent()) {
        for (Container container : manifest.workload().get().template().spec().containers()) {
          of(program, container, manifest).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /**
   * The containers that run a program, and the files that configure it.
   *
   * @param program its name, such as {@code kubelet}
   * @param group the API group of the file, such as {@code kubelet.config.k8s.io}
   * @param kind its kind, such as {@code KubeletConfiguration}
   */
  public static List<Component> all(String program, String group, String kind, Index index) {
    List<Component> found = new ArrayList<>(all(program, index));
    for (Manifest manifest : index.ofKind(group, kind)) {
      found.add(new Component(manifest, manifest.root()));
    }
    return found;
  }

  /** The kubelets: containers that run one, and files that configure one. */
  public static List<Component> kubelets(Index index) {
    return all("kubelet", "kubelet.config.k8s.io", "KubeletConfiguration", index);
  }

  /** The object that the container is written in, or the configuration file. */
  public Manifest manifest() {
    return manifest;
  }

  /** Whether a kube-apiserver hands its audit log to others, so that no files are kept by it. */
  public boolean auditsElsewhere() {
    return flag("audit-log-path", "").is("-") || flag("audit-webhook-config-file", "").isWritten();
  }

  /**
   * What the program is told by a flag.
   *
   * @param name of the flag, without dashes
   * @param otherwise the program's default, empty for none
   */
  public Setting flag(String name, String otherwise) {
    Setting written = flags.get(name);
    if (written != null) {
      return written;
    }
    for (String file : FILES) {
      if (flags.containsKey(file)) {
        return new Setting(place, otherwise, Setting.State.UNKNOWN);
      }
    }
    return new Setting(place, otherwise, Setting.State.DEFAULT);
  }

  /**
   * What the program is told by a flag or in its configuration file.
   *
   * @param name of the flag, without dashes
   * @param otherwise the default of the flag, empty for none
   * @param path of the field in the file, with points
   * @param unwritten the default of the field
   */
  public Setting setting(String name, String otherwise, String path, String unwritten) {
    if (started) {
      return flag(name, otherwise);
    }
    Located at = manifest.root();
    for (String step : path.split("\\.")) {
      at = at.field(step);
    }
    String value = at.node().map(Component::text).orElse("");
    return value.isEmpty()
        ? new Setting(at, unwritten, Setting.State.DEFAULT)
        : new Setting(at, value, Setting.State.WRITTEN);
  }

  private static Optional<Component> of(String program, Container container, Manifest manifest) {
    List<Word> words = new ArrayList<>();
    add(container.command(), words);
    add(container.args(), words);
    int next = 0;
    while (next < words.size() && !starts(words.get(next).text(), program, next == 0)) {
      next++;
    }
    Located place;
    if (next < words.size()) {
      place = words.get(next).at();
      next++;
    } else if (container.command().isEmpty() && isImage(program, container)) {
      place = container.image().at();
      next = 0;
    } else {
      return Optional.empty();
    }
    Component component = new Component(manifest, place);
    component.started = true;
    if (program.equals("etcd")) {
      component.addVariables(container);
    }
    component.addFlags(words.subList(next, words.size()));
    return Optional.of(component);
  }

  /** Adds the words of a list; a script among them is taken apart at its spaces. */
  private static void add(Items<Field<String>> list, List<Word> words) {
    for (Field<String> item : list) {
      for (String word : item.orElse("").split("\\s+")) {
        if (!word.isEmpty() && !word.equals("\\")) {
          words.add(new Word(word, item.at()));
        }
      }
    }
  }

  /**
   * Whether a word is the program; a path counts where programs are, and where a command begins.
   */
  private static boolean starts(String word, String program, boolean first) {
    return word.equals(program)
        || word.endsWith("bin/" + program)
        || (first && names(word, program));
  }

  private static boolean names(String word, String program) {
    return word.substring(word.lastIndexOf('/') + 1).equals(program);
  }

  private static boolean isImage(String program, Container container) {
    Optional<ImageReference> image = container.imageReference();
    return image.isPresent() && names(image.get().repository(), program);
  }

  private void addFlags(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!word.text().startsWith("-")) {
        continue;
      }
      String flag =
          word.text().startsWith("--") ? word.text().substring(2) : word.text().substring(1);
      int equals = flag.indexOf('=');
      if (equals >= 0) {
        put(flag.substring(0, equals), flag.substring(equals + 1), word.at());
      } else if (i + 1 < words.size() && !words.get(i + 1).text().startsWith("-")) {
        put(flag, words.get(++i).text(), word.at());
      } else {
        put(flag, "true", word.at());
      }
    }
  }

  /** etcd reads variables too: {@code ETCD_CERT_FILE} is {@code --cert-file}; a flag wins. */
  private void addVariables(Container container) {
    for (EnvVar variable : container.env()) {
      String name = variable.name().orElse("");
      if (name.startsWith("ETCD_")) {
        String flag = name.substring("ETCD_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
        put(flag, variable.value().orElse("$(elsewhere)"), variable.at());
      }
    }
  }

  private void put(String flag, String value, Located at) {
    String plain = value.replace("\"", "").replace("'", "");
    boolean readable = plain.indexOf('$') < 0 && !plain.contains("{{");
    flags.put(
        flag, new Setting(at, plain, readable ? Setting.State.WRITTEN : Setting.State.UNKNOWN));
  }

  private static String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text();
    }
    if (node instanceof SequenceNode sequence) {
      List<String> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(text(item.resolved()));
      }
      return String.join(",", items);
    }
    return "";
  }
}
