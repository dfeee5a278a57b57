package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.ScalarNode.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Builds the tree of one document from the engine's events, with a stack of its own. */
final class TreeBuilder {

  private final String text;
  private final EngineText engineText;
  private final Limits limits;
  private final SyntaxProblems problems;
  private final CommentCollector comments;
  private final SharedTexts texts;
  private final int valuesLeft;
  private final ReaderDifferences differences;
  private final @Nullable TabRules tabs;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final List<AliasNode> aliases = new ArrayList<>();
  private @Nullable Frame top;
  private int depth;
  private long expanded;
  private boolean overridden;
  private boolean stopped;
  private boolean refused;
  private int read;
  private int values;
  private @Nullable Node root;

  /** A value with an anchor; without a node while it is being read. */
  private record Anchored(@Nullable Node node, long size, int height) {}

  /** A mapping or list that is being read. */
  private static final class Frame {
    final @Nullable Frame parent;
    final boolean mapping;
    final boolean flow;
    final int start;
    final @Nullable String anchor;
    final List<Entry> entries;
    final List<Node> items;
    @Nullable ScalarNode key;
    String name = "";
    int end;
    long size = 1;
    int height;

    Frame(
        @Nullable Frame parent, boolean mapping, boolean flow, int start, @Nullable String anchor) {
      this.parent = parent;
      this.mapping = mapping;
      this.flow = flow;
      this.start = start;
      this.end = start;
      this.anchor = anchor;
      this.entries = mapping ? new ArrayList<>() : List.of();
      this.items = mapping ? List.of() : new ArrayList<>();
    }

    boolean awaitsKey() {
      return mapping && key == null;
    }
  }

  TreeBuilder(
      String text,
      EngineText engineText,
      Limits limits,
      SyntaxProblems problems,
      CommentCollector comments,
      SharedTexts texts,
      int valuesLeft) {
    this.text = text;
    this.engineText = engineText;
    this.limits = limits;
    this.problems = problems;
    this.comments = comments;
    this.texts = texts;
    this.valuesLeft = valuesLeft;
    this.differences = new ReaderDifferences(text, problems);
    this.tabs = engineText.hasTabs() ? new TabRules(text, engineText.start()) : null;
  }

  /** How many values were read. */
  int values() {
    return values;
  }

  /** With what the document is to be read again; nothing when the answer stands. */
  List<EngineText.Patch> patches() {
    return problems.isBroken() && !refused ? List.of() : differences.patches();
  }

  /** The root, or null when there is nothing but comments or when reading failed. */
  @Nullable Node build() {
    String input = engineText.text();
    LoadSettings settings =
        LoadSettings.builder()
            .setBufferSize(input.length() + 1)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, input));
      while (!stopped && parser.hasNext()) {
        take(parser.next());
      }
      if (tabs != null && !stopped) {
        refuseTab(tabs.gap(text.length())); // no document at all
      }
    } catch (MarkedYamlEngineException e) {
      refuse(e);
      return null;
    } catch (RuntimeException | StackOverflowError e) {
      // Input must never throw, and the engine gives no promise of its own.
      problems.error("yaml", "this is no YAML that can be read", "", new Span(0, 0));
      return null;
    }
    comments.takeUpTo(text.length());
    return root;
  }

  private void refuse(MarkedYamlEngineException e) {
    int at = offset(e.getProblemMark(), text.length());
    int context = offset(e.getContextMark(), at);
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String reading = e.getContext() == null ? "" : e.getContext();
    if (tabs != null && refuseTab(tabs.gap(Math.min(at + 1, text.length())))) {
      return;
    }
    refused = !problems.isBroken();
    differences.refused(read, at, context, problem, reading);
    SyntaxErrors.report(text, at, context, problem, reading, problems);
  }

  /** Whether there is a tab that Kubernetes' reader refuses; reading then ends. */
  private boolean refuseTab(int tab) {
    if (tab < 0) {
      return false;
    }
    stopped = true;
    int line = tab;
    while (line > 0 && isBlank(text.charAt(line - 1))) {
      line--;
    }
    int tabEnd = tab;
    while (tabEnd < text.length() && text.charAt(tabEnd) == '\t') {
      tabEnd++;
    }
    int end = tabEnd;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    boolean empty = end == text.length() || isBreak(text.charAt(end));
    boolean indentation = line == 0 || isBreak(text.charAt(line - 1));
    problems.tab(
        !indentation
            ? "a tab stands where Kubernetes' reader takes spaces only"
            : empty
                ? "a tab stands on an empty line, where Kubernetes' reader does not take it"
                : "a tab is used for indentation",
        new Span(tab, tabEnd));
    return true;
  }

  /** The uses of anchored values, in order. */
  List<AliasNode> aliases() {
    return aliases;
  }

  /** Whether some entry does not count because a later one has its name, or some are merged. */
  boolean overridden() {
    return overridden;
  }

  private void take(Event event) {
    Event.ID id = event.getEventId();
    if (id == Event.ID.Scalar) {
      scalar((ScalarEvent) event);
    } else if (id == Event.ID.MappingStart || id == Event.ID.SequenceStart) {
      begin((CollectionStartEvent) event, id == Event.ID.MappingStart);
    } else if (id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd) {
      end(event);
    } else if (id == Event.ID.Alias) {
      alias((AliasEvent) event);
    } else if (id == Event.ID.DocumentEnd) {
      // Kubernetes' reader reads one document and leaves the rest alone.
      if (tabs != null && !stopped) {
        refuseTab(tabs.gap(text.length()));
        differences.leadingTabs(tabs.accepted(), engineText);
      }
      stopped = true;
      reportRest((DocumentEndEvent) event);
    }
  }

  private void scalar(ScalarEvent event) {
    String value = event.getValue();
    String tag = event.getTag().orElse(null);
    int start = offset(event.getStartMark(), 0);
    int end = offset(event.getEndMark(), start);
    String anchor = anchorName(event.getAnchor(), start);
    Style style = style(event.getScalarStyle());
    if (style == Style.DOUBLE_QUOTED && end > start && !isQuoted(end)) {
      style = Style.PLAIN; // the quotes are those of a patch
    }
    boolean plain = style == Style.PLAIN;
    if (plain && value.isEmpty()) {
      start = emptyPlace(end);
      end = start;
    } else if (tag != null || anchor != null) {
      start = behindProperties(start, end);
    }
    comments.takeUpTo(start);
    if (style == Style.LITERAL || style == Style.FOLDED) {
      comments.takeUpTo(lineEnd(start));
      end = blockEnd(start, end, value);
    }
    comments.skipTo(end);
    if (!value.isEmpty() || !plain) {
      compare(event, start, end, style);
    }
    boolean isKey = top != null && top.awaitsKey();
    Scalar resolved = Scalars.resolve(tag, value, plain);
    String name = isKey ? Scalars.keyName(value, resolved) : "";
    Span span = new Span(start, end);
    if (resolved == null) {
      if (tag != null) {
        problems.wrongTag(value, tag, span);
      } else if (!isKey) {
        problems.noJsonNumber(value, span);
      }
      resolved = new Scalar.Text(value);
    }
    if (name == null) {
      problems.unusableKey(value, span);
      name = value;
    }
    String content = value;
    if (resolved instanceof Scalar.Text string) {
      Scalar.Text shared = texts.of(string.value());
      resolved = shared;
      content = value.equals(shared.value()) ? shared.value() : value;
      name = value.equals(name) ? content : name;
    }
    add(new ScalarNode(content, style, resolved, span), name, anchor, 1, 0);
  }

  /** Whether Kubernetes' reader reads a scalar otherwise. */
  private void compare(ScalarEvent event, int start, int end, Style style) {
    if (event.isPlain() && top != null && top.flow) {
      differences.plainInFlow(start, end);
    } else if (style == Style.DOUBLE_QUOTED && ReaderDifferences.isOdd(event.getValue())) {
      differences.doubleQuoted(start, end);
    }
    token(start, end, style);
  }

  private void token(int start, int end, @Nullable Style style) {
    read = end;
    if (tabs != null) {
      refuseTab(tabs.token(start, end, style, indent(), top != null && top.flow));
    }
  }

  /** The column of the block collection around what is being read, or -1. */
  private int indent() {
    Frame block = top;
    while (block != null && block.flow) {
      block = block.parent;
    }
    if (block == null) {
      return -1;
    }
    int line = block.start;
    while (line > 0 && !isBreak(text.charAt(line - 1))) {
      line--;
    }
    return block.start - line;
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    int start = offset(event.getStartMark(), 0);
    Span span = new Span(start, offset(event.getEndMark(), start));
    if (!differences.anchor(start, name)) {
      stopped = true;
      return;
    }
    token(start, span.end(), null);
    comments.takeUpTo(start);
    comments.skipTo(span.end());
    Anchored anchored = anchors.get(name);
    if (anchored == null || anchored.node == null) {
      problems.unknownAnchor(name, anchored != null, span);
      stopped = true;
      return;
    }
    expanded += anchored.size;
    if (expanded > limits.aliasExpansion()) {
      problems.tooManyAliases(limits.aliasExpansion(), span);
      stopped = true;
    } else if (depth + anchored.height > limits.depth()) {
      problems.tooDeep(limits.depth(), span);
      stopped = true;
    } else if (top != null && top.awaitsKey()) {
      aliasAsKey(anchored.node, span);
    } else {
      AliasNode alias = new AliasNode(name, anchored.node, span);
      aliases.add(alias);
      add(alias, "", null, anchored.size, anchored.height);
    }
  }

  private void aliasAsKey(Node target, Span span) {
    Node resolved = target.resolved();
    if (resolved instanceof ScalarNode scalar) {
      Optional<String> name = Scalars.keyName(scalar);
      if (name.isEmpty()) {
        problems.unusableKey(scalar.text(), span);
      }
      ScalarNode key = new ScalarNode(scalar.text(), scalar.style(), scalar.value(), span);
      add(key, name.orElse(scalar.text()), null, 1, 0);
    } else {
      problems.collectionAsKey(span);
      add(emptyKey(span), "", null, 1, 0);
    }
  }

  private void begin(CollectionStartEvent event, boolean mapping) {
    boolean flow = event.isFlow();
    int start = offset(event.getStartMark(), 0);
    String anchor = anchorName(event.getAnchor(), start);
    if (anchor != null || event.getTag().isPresent()) {
      int end = offset(event.getEndMark(), start);
      start = behindProperties(start, flow ? end - 1 : end);
    }
    depth++;
    if (depth > limits.depth()) {
      problems.tooDeep(limits.depth(), new Span(start, Math.min(start + 1, text.length())));
      stopped = true;
      return;
    }
    if (anchor != null) {
      anchors.put(anchor, new Anchored(null, 0, 0));
    }
    top = new Frame(top, mapping, flow, start, anchor);
    if (flow) {
      token(start, start + 1, null);
    }
  }

  private void end(Event event) {
    Frame done = top;
    if (done == null) {
      return;
    }
    depth--;
    top = done.parent;
    int start = done.start;
    int end = done.flow ? offset(event.getEndMark(), done.end) : done.end;
    if (done.mapping && !done.flow && !done.entries.isEmpty()) {
      start = done.entries.get(0).key().span().start(); // an explicit key's mark is no part of it
    }
    if (done.flow) {
      token(Math.max(start, end - 1), end, null);
    }
    Span span = new Span(start, Math.max(start, end));
    Node node;
    if (done.mapping) {
      MappingNode made = new MappingNode(done.entries, done.flow, span);
      overridden |= !made.countsAsWritten();
      node = made;
    } else {
      node = new SequenceNode(done.items, done.flow, span);
    }
    if (top != null && top.awaitsKey()) {
      problems.collectionAsKey(span);
      add(emptyKey(span), "", null, 1, 0);
    } else {
      add(node, "", done.anchor, done.size, done.height + 1);
    }
  }

  /** Puts a value where it belongs: a key, an entry's value, an item, or the root. */
  private void add(Node node, String name, @Nullable String anchor, long size, int height) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, size, height));
    }
    values++;
    if (values > valuesLeft) {
      problems.tooManyValues(limits.values(), node.span());
      stopped = true;
      return;
    }
    Frame into = top;
    if (into == null) {
      root = node;
      return;
    }
    into.size = Math.min(into.size + size, Integer.MAX_VALUE);
    into.height = Math.max(into.height, height);
    into.end = node.span().end();
    ScalarNode key = into.key;
    if (!into.mapping) {
      into.items.add(node);
    } else if (key == null) {
      into.key = (ScalarNode) node;
      into.name = name;
    } else {
      Entry entry = new Entry(key, into.name, node);
      into.entries.add(entry);
      into.key = null;
      if (entry.isMerge() && !isMergeable(node)) {
        problems.wrongMerge(node.span().isEmpty() ? key.span() : node.span());
      }
    }
  }

  /** Whether {@code merge} of {@code go.yaml.in/yaml/v2} takes it. */
  private static boolean isMergeable(Node value) {
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        if (!(item.resolved() instanceof MappingNode)) {
          return false;
        }
      }
      return true;
    }
    return value.resolved() instanceof MappingNode;
  }

  private static ScalarNode emptyKey(Span span) {
    return new ScalarNode("", Style.PLAIN, new Scalar.Text(""), span);
  }

  private @Nullable String anchorName(Optional<Anchor> anchor, int start) {
    if (anchor.isEmpty()) {
      return null;
    }
    String name = anchor.get().getValue();
    int sign = text.indexOf('&' + name, start);
    if (sign >= 0 && !differences.anchor(sign, name)) {
      stopped = true;
    }
    return name;
  }

  private boolean isQuoted(int end) {
    return text.charAt(end - 1) == '"';
  }

  private static Style style(ScalarStyle style) {
    if (style == ScalarStyle.PLAIN) {
      return Style.PLAIN;
    }
    if (style == ScalarStyle.DOUBLE_QUOTED) {
      return Style.DOUBLE_QUOTED;
    }
    if (style == ScalarStyle.SINGLE_QUOTED) {
      return Style.SINGLE_QUOTED;
    }
    return style == ScalarStyle.LITERAL ? Style.LITERAL : Style.FOLDED;
  }

  /** Right behind the key, colon, dash or tag, whatever blanks the engine has gone over. */
  private int emptyPlace(int end) {
    int least = top == null ? 0 : Math.max(top.end, top.start);
    int place = end;
    while (place > least && isBlankOrBreak(text.charAt(place - 1))) {
      place--;
    }
    return place;
  }

  /** Where the value begins behind its anchor and tag; {@code limit} is not passed. */
  private int behindProperties(int from, int limit) {
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '&' || c == '!') {
        while (at < limit && !isBlankOrBreak(text.charAt(at))) {
          at++;
        }
      } else if (c == '#') {
        at = lineEnd(at);
      } else if (isBlankOrBreak(c)) {
        at++;
      } else {
        return at;
      }
    }
    return limit;
  }

  /** The end of a block scalar's last line that has content, or of its header. */
  private int blockEnd(int start, int end, String value) {
    int header = lineEnd(start);
    int last = end;
    while (last > header && isBlankOrBreak(text.charAt(last - 1))) {
      last--;
    }
    if (last > header) {
      return blankContent(header, lineEnd(last), end, value);
    }
    int indicators = start + 1;
    while (indicators < header && "+-0123456789".indexOf(text.charAt(indicators)) >= 0) {
      indicators++;
    }
    return indicators;
  }

  /** Goes over lines below the last word that are blank and yet content: indented deeper. */
  private int blankContent(int header, int lastLine, int end, String value) {
    int content = lastLine;
    int indentation = -1;
    int line = lastLine;
    for (int i = lastLine; i < end; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        line = i + 1; // a line break, as all else is blank
        continue;
      }
      if (indentation < 0) {
        int word = header;
        while (isBlankOrBreak(text.charAt(word))) {
          word++;
        }
        int inValue = 0;
        while (isBlankOrBreak(value.charAt(inValue))) {
          inValue++;
        }
        indentation = blanksBefore(text, word) - blanksBefore(value, inValue);
      }
      if (i - line >= indentation) {
        content = lineEnd(i);
      }
    }
    return content;
  }

  private static int blanksBefore(String within, int offset) {
    int start = offset;
    while (start > 0 && within.charAt(start - 1) == ' ') {
      start--;
    }
    return offset - start;
  }

  private void reportRest(DocumentEndEvent event) {
    Node read = root;
    if (read == null) {
      return;
    }
    int at = event.isExplicit() ? offset(event.getEndMark(), text.length()) : read.span().end();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = lineEnd(at);
      } else if (isBlankOrBreak(c) || c == '\uFEFF') {
        at++;
      } else {
        problems.droppedText(new Span(at, lineEnd(at)), event.isExplicit());
        return;
      }
    }
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !EngineText.isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return EngineText.isBreak(c);
  }

  private static boolean isBlankOrBreak(char c) {
    return isBlank(c) || isBreak(c);
  }

  private int offset(Optional<Mark> mark, int otherwise) {
    return mark.isPresent() ? engineText.offset(mark.get().getIndex()) : otherwise;
  }
}
