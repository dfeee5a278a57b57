package dev.plimsoll.schema;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.ListType;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.List;
import java.util.Optional;

/**
 * Walks an object and the table of the API's types side by side, as the server's strict decoder
 * does ({@code sigs.k8s.io/json}), but names every mistake and not the first only.
 *
 * <p>On a sound object it looks up each field met and nothing else; all words are made when
 * something is wrong. Immutable; may be shared by threads.
 */
public final class StructuralCheck implements SchemaCheck, ShapeFit {

  private final Api api;
  private final KnownKinds kinds;
  private final boolean asServer;
  private final int target;

  private StructuralCheck(Api api, boolean asServer, int target) {
    this.api = api;
    this.target = target;
    this.kinds = new KnownKinds(api, asServer ? Severity.ERROR : Severity.INFO);
    this.asServer = asServer;
  }

  /** A check for people: a kind that is not Kubernetes' own is noted and not looked into. */
  public static StructuralCheck of(Api api) {
    return new StructuralCheck(api, false, api.version().minor());
  }

  /**
   * A check for people who are about to upgrade.
   *
   * @param target the minor that is upgraded to; what it has no more is reported as {@code
   *     schema/removed}
   */
  public static StructuralCheck of(Api api, KubernetesVersion target) {
    return new StructuralCheck(api, false, Math.max(target.minor(), api.version().minor()));
  }

  /** A check that says what a server without custom resources would say. */
  public static StructuralCheck asServer(Api api) {
    return new StructuralCheck(api, true, api.version().minor());
  }

  @Override
  public void check(Manifest manifest, Diagnostics diagnostics) {
    ShapeFindings findings = new ShapeFindings(manifest, diagnostics);
    Optional<KindInfo> kind = kinds.find(findings, this);
    if (kind.isPresent()) {
      if (!asServer && mustBeToldOf(kind.get())) {
        Lives.check(kind.get(), api, target, this, findings);
      }
      structured(manifest.root(), kind.get().type(), findings);
    }
  }

  private boolean mustBeToldOf(KindInfo kind) {
    return kind.deprecatedIn(target) || !kind.servedByDefault() || !kind.servedIn(target);
  }

  @Override
  public boolean fits(Manifest manifest, TypeInfo type) {
    Diagnostics found = new Diagnostics();
    structured(manifest.root(), type, new ShapeFindings(manifest, found));
    for (Diagnostic diagnostic : found.all()) {
      if (diagnostic.severity() == Severity.ERROR) {
        return false;
      }
    }
    return true;
  }

  /**
   * Checks the metadata of an object, whatever its kind.
   *
   * @param at where the metadata are
   * @param findings takes unknown fields and wrong types
   */
  public void metadata(Located at, ShapeFindings findings) {
    Optional<KindInfo> any = api.kind(new GroupVersionKind("", "v1", "ConfigMap"));
    Optional<FieldInfo> metadata = any.flatMap(kind -> kind.type().field("metadata"));
    if (metadata.isPresent()) {
      value(at, metadata.get().shape(), findings);
    }
  }

  private void value(Located at, Shape shape, ShapeFindings findings) {
    Optional<Node> written = at.node();
    if (written.isEmpty()) {
      return; // null is nothing, everywhere
    }
    if (shape instanceof Shape.Structured structured) {
      structured(at, structured.type(), findings);
    } else if (shape instanceof Shape.ListOf list) {
      list(at, written.get(), list, findings);
    } else if (shape instanceof Shape.MapOf map) {
      map(at, written.get(), map, findings);
    } else {
      scalar(at, written.get(), (Shape.Scalar) shape, findings);
      if (!asServer && written.get() instanceof ScalarNode word && beginsWithZero(word)) {
        Misreadings.number(at, word, (Shape.Scalar) shape, findings);
      }
    }
  }

  /** Whether a number is written with a zero before it, and so may be read as another. */
  private static boolean beginsWithZero(ScalarNode word) {
    String text = word.text();
    return word.value() instanceof Scalar.Int
        && word.style() == ScalarNode.Style.PLAIN
        && text.length() > 1
        && text.charAt(text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0) == '0';
  }

  private void structured(Located at, TypeInfo type, ShapeFindings findings) {
    if (!(at.node().orElse(null) instanceof MappingNode mapping)) {
      ShapeWords.wrongType(at, "a mapping", findings);
      return;
    }
    int minor = api.version().minor();
    List<Entry> entries = mapping.effective();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Optional<FieldInfo> field = type.field(entry.name());
      if (asServer && isNamespace(at, entry)) {
        continue;
      }
      if (field.isPresent() && field.get().existsIn(minor)) {
        Located place = at.field(entry);
        value(place, field.get().shape(), findings);
        if (!asServer) {
          advise(place, type, field.get(), findings);
        }
      } else {
        ShapeWords.unknownField(at, entry, type, api, findings);
      }
    }
  }

  /**
   * Whether this is the object's namespace: kubectl takes one that is no string for none, and puts
   * {@code default} there before the server sees it.
   */
  private static boolean isNamespace(Located at, Entry entry) {
    return entry.name().equals("namespace")
        && !at.isRoot()
        && at.parent().isRoot()
        && at.path().lastStep().equals("metadata");
  }

  private void list(Located at, Node written, Shape.ListOf list, ShapeFindings findings) {
    if (!(written instanceof SequenceNode sequence)) {
      ShapeWords.wrongType(at, "a list", findings);
      return;
    }
    for (int i = 0; i < sequence.items().size(); i++) {
      Located item = at.item(i);
      value(item, list.element(), findings);
      if (!asServer && list.element() == Shape.Scalar.STRING && !item.isPresent()) {
        Misreadings.nothing(item, findings);
      }
    }
  }

  /** What the server takes, and an author wants to know all the same. */
  private void advise(Located at, TypeInfo type, FieldInfo field, ShapeFindings findings) {
    if (field.marked()) {
      Outdated.check(at, type, field, target, findings);
    }
    if (!field.existsIn(target)) {
      Lives.field(at, field, target, findings);
    }
    distinct(at, field, findings);
  }

  /**
   * Looks for items that are one item when lists are merged. Where the server refuses that, its
   * validation says so, in better words; elsewhere it takes the object and loses an item later.
   */
  private static void distinct(Located at, FieldInfo field, ShapeFindings findings) {
    if (field.shape() instanceof Shape.ListOf
        && (field.listType() == ListType.MAP || field.listType() == ListType.SET)
        && at.node().orElse(null) instanceof SequenceNode sequence
        && sequence.items().size() > 1) {
      ListKeys.check(at, sequence, field, findings);
    }
  }

  private void map(Located at, Node written, Shape.MapOf map, ShapeFindings findings) {
    if (!(written instanceof MappingNode mapping)) {
      ShapeWords.wrongType(at, "a mapping", findings);
      return;
    }
    List<Entry> entries = mapping.effective();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      // the server's decoder knows no keys of maps: it takes them for fields
      boolean asField = asServer && !(map.value() instanceof Shape.Scalar);
      Located place = asField ? at.field(entry) : at.entry(entry);
      value(place, map.value(), findings);
      if (!asServer) {
        if (map.value() == Shape.Scalar.STRING && !place.isPresent()) {
          Misreadings.nothing(place, findings);
        }
        if (!(entry.key().value() instanceof Scalar.Text)) {
          Misreadings.key(place, entry, findings);
        }
      }
    }
  }

  private static void scalar(Located at, Node written, Shape.Scalar shape, ShapeFindings findings) {
    // a list or mapping is none of JSON's simple values, and so is what cannot be here: null
    Scalar value = written instanceof ScalarNode scalar ? scalar.value() : Scalar.Null.INSTANCE;
    switch (shape) {
      case ANY -> {}
      case STRING -> expect(value instanceof Scalar.Text, at, "a string", findings);
      case BOOLEAN -> expect(value instanceof Scalar.Bool, at, "true or false", findings);
      case NUMBER ->
          expect(
              value instanceof Scalar.Int || value instanceof Scalar.Real,
              at,
              "a number",
              findings);
      case INT32 -> integer(at, value, Integer.SIZE, "a whole number", findings);
      case INT64 -> integer(at, value, Long.SIZE, "a whole number", findings);
      case INT_OR_STRING -> {
        if (!(value instanceof Scalar.Text)) {
          integer(at, value, Integer.SIZE, "a whole number or a string", findings);
        }
      }
      case QUANTITY -> quantity(at, written, value, findings);
      case DATE_TIME -> time(at, value, -1, findings);
      case MICRO_TIME -> time(at, value, 6, findings);
      case BYTE -> bytes(at, written, value, findings);
    }
  }

  private static void expect(boolean fits, Located at, String wanted, ShapeFindings findings) {
    if (!fits) {
      ShapeWords.wrongType(at, wanted, findings);
    }
  }

  private static void integer(
      Located at, Scalar value, int bits, String wanted, ShapeFindings findings) {
    if (value instanceof Scalar.Int whole) {
      if (whole.value().bitLength() >= bits) {
        ShapeWords.outOfRange(at, bits, findings);
      }
    } else if (value instanceof Scalar.Real real) {
      // 2.0 reaches Go as 2, since YAML is turned into JSON first
      if (real.value() != Math.rint(real.value())) {
        ShapeWords.wrongType(at, wanted, findings);
      } else if (Math.abs(real.value()) >= (bits == Integer.SIZE ? 0x1p31 : 0x1p63)) {
        ShapeWords.outOfRange(at, bits, findings);
      }
    } else {
      ShapeWords.wrongType(at, wanted, findings);
    }
  }

  private static void quantity(Located at, Node written, Scalar value, ShapeFindings findings) {
    if (value instanceof Scalar.Text text) {
      if (Quantity.parse(text.value().trim()).isEmpty()) {
        ShapeWords.noQuantity(at, text.value(), findings);
      }
    } else if (value instanceof Scalar.Bool || !(written instanceof ScalarNode)) {
      ShapeWords.wrongType(at, "a quantity such as 500m or 2Gi", findings);
    }
  }

  private static void time(Located at, Scalar value, int fractionDigits, ShapeFindings findings) {
    if (!(value instanceof Scalar.Text text)) {
      ShapeWords.wrongType(at, "a time as a string", findings);
    } else if (!Formats.isTime(text.value(), fractionDigits)) {
      ShapeWords.noTime(at, text.value(), fractionDigits, findings);
    }
  }

  /** Go reads bytes from base64, and also from a list of numbers. */
  private static void bytes(Located at, Node written, Scalar value, ShapeFindings findings) {
    if (value instanceof Scalar.Text text) {
      if (!Formats.isBase64(text.value())) {
        ShapeWords.noBase64(at, findings);
      }
    } else if (written instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        byteItem(at.item(i), findings);
      }
    } else {
      ShapeWords.wrongType(at, "a string in base64", findings);
    }
  }

  private static void byteItem(Located at, ShapeFindings findings) {
    Node item = at.node().orElse(null);
    if (item == null) {
      return;
    }
    boolean isByte =
        item instanceof ScalarNode scalar
            && scalar.value() instanceof Scalar.Int whole
            && whole.value().signum() >= 0
            && whole.value().bitLength() <= Byte.SIZE;
    if (!isByte) {
      ShapeWords.wrongType(at, "a number from 0 to 255", findings);
    }
  }
}
