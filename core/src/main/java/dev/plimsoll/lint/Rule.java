package dev.plimsoll.lint;

import dev.plimsoll.config.Setting;
import java.util.List;

/**
 * A rule of good practice: looks at one thing and reports what is wrong with it.
 *
 * <p>It implements exactly one of the four kinds, is stateless, and carries a {@link LintRule}. It
 * speaks only where its advice makes sense, is silent where the author did right in another way,
 * and never looks at types: what is of the wrong type reads as absent.
 */
public sealed interface Rule permits ContainerRule, PodRule, KindRule, SetRule {

  /**
   * What users may set for it; {@link Findings#setting} has the values. A rule with settings that
   * is off by default runs as soon as somebody gives it some.
   */
  default List<Setting<?>> settings() {
    return List.of();
  }
}
