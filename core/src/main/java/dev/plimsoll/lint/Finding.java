package dev.plimsoll.lint;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;
import dev.plimsoll.tree.View;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a rule found, while it is being said. The methods add to it and return it. */
public final class Finding {

  private final Located at;
  private final ObjectName object;
  private final @Nullable Manifest manifest;
  private final String message;
  private List<Related> related = List.of();
  private List<Fix> fixes = List.of();
  private String help = "";

  Finding(Located at, ObjectName object, @Nullable Manifest manifest, String message) {
    this.at = at;
    this.object = object;
    this.manifest = manifest;
    this.message = message;
  }

  /** Says what to do about it: an imperative, no full stop. */
  public Finding help(String text) {
    help = text;
    return this;
  }

  /** Points to a second place, if something is written there. */
  public Finding related(View place, String text) {
    if (place.at().isPresent()) {
      related = and(related, new Related(text, place.at().location()));
    }
    return this;
  }

  /**
   * Offers a repair.
   *
   * @param safety whether it may be applied unseen
   * @param title what it does: an imperative, no full stop
   * @param edits the changes
   */
  public Finding fix(Fix.Safety safety, String title, Edit... edits) {
    fixes = and(fixes, new Fix(title, safety, List.of(edits)));
    return this;
  }

  /**
   * Offers to write a value, where that can be done there alone.
   *
   * @param safety whether it may be written unseen
   * @param title what it does: an imperative, no full stop
   * @param place where to; what is above it comes too if it is missing
   * @param value what to write
   */
  public Finding write(Fix.Safety safety, String title, View place, Value value) {
    Edits.set(place.at(), value).ifPresent(edit -> fix(safety, title, edit));
    return this;
  }

  /**
   * Offers to add a string to a list that may not be written yet.
   *
   * @param safety whether it may be written unseen
   * @param title what it does: an imperative, no full stop
   * @param list the list
   * @param item what to add
   */
  public Finding add(Fix.Safety safety, String title, View list, String item) {
    if (list.at().node().orElse(null) instanceof SequenceNode sequence
        && !sequence.items().isEmpty()) {
      Edits.insert(list.at().item(sequence.items().size()), Value.text(item))
          .ifPresent(edit -> fix(safety, title, edit));
      return this;
    }
    return write(safety, title, list, Value.list(List.of(Value.text(item))));
  }

  /** Offers to take away what is written, where that can be done alone. */
  public Finding remove(Fix.Safety safety, String title, View place) {
    Edits.remove(place.at()).ifPresent(edit -> fix(safety, title, edit));
    return this;
  }

  private static <T> List<T> and(List<T> some, T another) {
    List<T> more = new ArrayList<>(some);
    more.add(another);
    return more;
  }

  Located at() {
    return at;
  }

  ObjectName object() {
    return object;
  }

  /** The object that it is about; null where the rule did not say. */
  @Nullable Manifest manifest() {
    return manifest;
  }

  String message() {
    return message;
  }

  String help() {
    return help;
  }

  List<Related> related() {
    return related;
  }

  List<Fix> fixes() {
    return fixes;
  }
}
