package dev.plimsoll.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading of a suite, or the suite itself. */
sealed interface Section {

  String name();

  /** The 1-based line of the heading. */
  int line();

  /** All tests in here, in order. */
  List<Spec> specs();

  /** A heading that holds headings. */
  record Group(String name, int line, List<Section> children) implements Section {

    public Group {
      children = List.copyOf(children);
    }

    @Override
    public List<Spec> specs() {
      return children.stream().flatMap(child -> child.specs().stream()).toList();
    }
  }

  /**
   * A heading that holds code blocks: a test.
   *
   * @param headings the suite's name and all headings down to this one
   * @param rule the code of the rule whose card this is; empty if none
   * @param files the manifests, in order, each with what is expected of it
   */
  record Spec(
      Source source,
      List<String> headings,
      int line,
      String rule,
      List<Manifest> files,
      ConfigText config,
      @Nullable Block nodes,
      @Nullable Block report,
      List<Manifest> fixed)
      implements Section {

    @Override
    public String name() {
      return headings.get(headings.size() - 1);
    }

    @Override
    public List<Spec> specs() {
      return List.of(this);
    }

    /** How failures and the filter call this test. */
    String title() {
      return String.join(" / ", headings);
    }
  }

  /** A manifest and what is expected of it. */
  record Manifest(Block block, Expectations expectations) {

    String name() {
      return block.name();
    }

    String text() {
      return block.text();
    }
  }
}
