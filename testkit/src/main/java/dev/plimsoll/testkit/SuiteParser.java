package dev.plimsoll.testkit;

import dev.plimsoll.testkit.Section.Group;
import dev.plimsoll.testkit.Section.Manifest;
import dev.plimsoll.testkit.Section.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a Markdown text as a tree of groups and tests. */
final class SuiteParser {

  /** Code blocks in these languages are prose unless they have a file name. */
  private static final Set<String> PROSE =
      Set.of("text", "console", "sh", "java", "xml", "go", "markdown", "diff");

  /** A heading while its content is collected. */
  private static final class Draft {
    final String name;
    final int level;
    final int line;
    final List<Draft> children = new ArrayList<>();
    final List<Manifest> files = new ArrayList<>();
    final List<Manifest> fixed = new ArrayList<>();
    @Nullable Block config;
    @Nullable Block nodes;
    @Nullable Block report;

    Draft(String name, int level, int line) {
      this.name = name;
      this.level = level;
      this.line = line;
    }

    boolean isTest() {
      return !files.isEmpty();
    }
  }

  private final Source source;
  private final String rule;
  private final Set<String> tested;

  private SuiteParser(Source source, String rule, Set<String> tested) {
    this.source = source;
    this.rule = rule;
    this.tested = tested;
  }

  /** The tests of a suite. */
  static Group parse(Source source) {
    return new SuiteParser(source, "", Set.of()).parse();
  }

  /** The tests below some of a card's sections; the others are prose. */
  static Group parseCard(Source source, String rule, Set<String> sections) {
    return new SuiteParser(source, rule, sections).parse();
  }

  /** The Markdown tree with the lines of its blocks. */
  static Node markdown(String text) {
    return Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build().parse(text);
  }

  /** The 1-based line on which a block starts. */
  static int lineOf(Node node) {
    return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  /** The text of a heading or paragraph without its markup. */
  static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text words) {
        text.append(words.getLiteral());
      } else if (child instanceof Code code) {
        text.append(code.getLiteral());
      } else if (child instanceof SoftLineBreak) {
        text.append(' ');
      } else {
        text.append(plain(child));
      }
    }
    return text.toString();
  }

  private Group parse() {
    List<Draft> open = new ArrayList<>();
    Draft root = new Draft(source.name(), 0, 1);
    open.add(root);
    Node document = markdown(source.text());
    boolean prose = !tested.isEmpty();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        while (open.get(open.size() - 1).level >= heading.getLevel()) {
          open.remove(open.size() - 1);
        }
        Draft draft = new Draft(plain(heading), heading.getLevel(), lineOf(heading));
        open.get(open.size() - 1).children.add(draft);
        open.add(draft);
        prose = !tested.isEmpty() && !tested.contains(open.get(1).name);
      } else if (node instanceof FencedCodeBlock block && (!prose || isHeadConfig(open, block))) {
        collect(open.get(open.size() - 1), block);
      } else if (!prose) {
        refuseNested(node);
      }
    }
    Section section = finish(root, List.of(), ConfigText.EMPTY, null);
    return section instanceof Group group
        ? group
        : new Group(root.name, root.line, section == null ? List.of() : List.of(section));
  }

  /** A configuration above the first heading counts for every test, also in a card. */
  private static boolean isHeadConfig(List<Draft> open, FencedCodeBlock block) {
    return open.size() == 1 && String.valueOf(block.getInfo()).strip().equals("config");
  }

  private void collect(Draft draft, FencedCodeBlock fenced) {
    int line = lineOf(fenced);
    String info = String.valueOf(fenced.getInfo()).strip();
    String kind = info.indexOf(' ') < 0 ? info : info.substring(0, info.indexOf(' '));
    String path = pathBefore(fenced);
    String name = path.isEmpty() ? defaultName(kind, draft) : path;
    Block block = new Block(name, String.valueOf(fenced.getLiteral()), line + 1);
    switch (kind) {
      case "config" -> draft.config = only(draft.config, block, kind);
      case "nodes" -> draft.nodes = only(draft.nodes, block, kind);
      case "report" -> draft.report = only(draft.report, block, kind);
      case "fixed" -> add(draft.fixed, block);
      case "yaml", "json" -> add(draft.files, block);
      default -> {
        if (!path.isEmpty()) {
          add(draft.files, block);
        } else if (!PROSE.contains(kind)) {
          throw new SpecException(
              source,
              line,
              "a code block of kind `" + kind + "` is no part of a suite, nor known as prose");
        }
      }
    }
  }

  private static String defaultName(String kind, Draft draft) {
    if (kind.equals("fixed") && draft.files.size() == 1) {
      return draft.files.get(0).name();
    }
    return kind.equals("json") ? "test.json" : SpecCase.DEFAULT_FILE;
  }

  private Block only(@Nullable Block present, Block block, String kind) {
    if (present != null) {
      throw new SpecException(source, block.line() - 1, "a second `" + kind + "` block");
    }
    return block;
  }

  private void add(List<Manifest> files, Block block) {
    for (Manifest file : files) {
      if (file.name().equals(block.name())) {
        throw new SpecException(
            source,
            block.line() - 1,
            "a second `" + block.name() + "`; name it with a line like `` `other.yaml`: `` before");
      }
    }
    files.add(new Manifest(block, ExpectationReader.read(source, block, rule)));
  }

  /** The file name in a paragraph that consists of {@code `path`:}; empty if there is none. */
  private static String pathBefore(FencedCodeBlock fenced) {
    boolean named =
        fenced.getPrevious() instanceof Paragraph paragraph
            && paragraph.getFirstChild() instanceof Code
            && paragraph.getFirstChild().getNext() instanceof Text colon
            && colon.getLiteral().equals(":")
            && colon.getNext() == null;
    return named ? ((Code) fenced.getPrevious().getFirstChild()).getLiteral() : "";
  }

  /** A test in a list or quote would quietly never run. */
  private void refuseNested(Node node) {
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            if (!PROSE.contains(String.valueOf(block.getInfo()).strip())) {
              throw new SpecException(
                  source, lineOf(block), "a code block in a list or quote is not run; move it out");
            }
          }
        });
  }

  /** Makes sections of drafts, with what they inherit; null for headings without tests. */
  private @Nullable Section finish(
      Draft draft, List<String> above, ConfigText outerConfig, @Nullable Block outerNodes) {
    List<String> headings = new ArrayList<>(above);
    headings.add(draft.name);
    ConfigText config = draft.config == null ? outerConfig : outerConfig.with(source, draft.config);
    Block nodes = draft.nodes == null ? outerNodes : draft.nodes;
    List<Section> children = new ArrayList<>();
    for (Draft child : draft.children) {
      Section section = finish(child, headings, config, nodes);
      if (section != null) {
        children.add(section);
      }
    }
    if (draft.isTest() && !children.isEmpty()) {
      throw new SpecException(
          source, draft.line, "a heading holds either a test or headings with tests, not both");
    }
    if (!draft.isTest() && (draft.report != null || !draft.fixed.isEmpty())) {
      throw new SpecException(source, draft.line, "a report or fixed file without a manifest");
    }
    if (!draft.isTest()) {
      return children.isEmpty() ? null : new Group(draft.name, draft.line, children);
    }
    checkFixedNames(draft);
    return new Spec(
        source,
        headings,
        draft.line,
        rule,
        List.copyOf(draft.files),
        config,
        nodes,
        draft.report,
        List.copyOf(draft.fixed));
  }

  private void checkFixedNames(Draft draft) {
    for (Manifest fixed : draft.fixed) {
      if (draft.files.stream().noneMatch(file -> file.name().equals(fixed.name()))) {
        throw new SpecException(
            source,
            fixed.block().line() - 1,
            "there is no file `" + fixed.name() + "` to be fixed");
      }
    }
  }
}
