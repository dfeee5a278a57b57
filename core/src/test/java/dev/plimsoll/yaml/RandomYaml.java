package dev.plimsoll.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes random documents in random layouts, and remembers what it has written where: the truth for
 * tests of places and edits, known without reading.
 */
public final class RandomYaml {

  /** What was written. Places count from the beginning of the text. */
  public abstract static class Written {
    /** Where it begins and ends. */
    public int start, end;

    String anchor = "";

    /** The comments that belong to it. */
    public final List<String> comments = new ArrayList<>();

    /** What it reads as: maps, lists, strings, longs, booleans, null. */
    public abstract Object value();
  }

  /** A scalar. */
  public static final class Word extends Written {
    /** What it reads as. */
    public final Object value;

    /** Its content without quotes. */
    public final String text;

    Word(Object value, String text) {
      this.value = value;
      this.text = text;
    }

    @Override
    public Object value() {
      return value;
    }
  }

  /** A repetition. */
  public static final class Repeat extends Written {
    final Written target;

    Repeat(Written target) {
      this.target = target;
    }

    @Override
    public Object value() {
      return target.value();
    }
  }

  /** A mapping or list. */
  public static final class Many extends Written {
    /** The keys; none for a list. */
    public final List<Word> keys = new ArrayList<>();

    /** The values. */
    public final List<Written> values = new ArrayList<>();

    /** Whether it is a list, and whether it is in brackets. */
    public final boolean list, flow;

    Many(boolean list, boolean flow) {
      this.list = list;
      this.flow = flow;
    }

    @Override
    public Object value() {
      if (list) {
        List<Object> items = new ArrayList<>();
        for (Written value : values) {
          items.add(value.value());
        }
        return items;
      }
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        map.put((String) keys.get(i).value, values.get(i).value());
      }
      return map;
    }
  }

  private static final String[][] WORDS = {
    {"web", "web"},
    {"nginx:1.25", "nginx:1.25"},
    {"a b  c", "a b  c"},
    {"--foo=bar", "--foo=bar"},
    {"'it''s'", "it's"},
    {"\"q \\\"x\\\" \\u00e4\\n\"", "q \"x\" ä\n"},
    {"'1.10'", "1.10"},
    {"\"on\"", "on"},
    {"🚢", "🚢"},
    {"\"🚢 # no\"", "🚢 # no"},
    {"größe", "größe"},
    {"a#b", "a#b"},
    {"http://x/y?z", "http://x/y?z"},
    {"''", ""},
    {"'{{ x }}'", "{{ x }}"},
  };

  private final Random random;
  private final boolean json;
  private final boolean pretty;
  private final boolean anchors;
  private final boolean remarks;
  private final String eol;
  private final int step;
  private final int listStep;
  private final StringBuilder text = new StringBuilder();
  private final List<Written> anchored = new ArrayList<>();
  private int serial;
  private boolean keeps; // whether blank lines would belong to the text above
  private int anchorNames;

  /** The document. */
  public final Many root;

  /** A document that a seed stands for. */
  public RandomYaml(long seed) {
    random = new Random(seed);
    json = random.nextInt(6) == 0;
    pretty = random.nextBoolean();
    anchors = !json && random.nextInt(3) == 0;
    remarks = !json && random.nextInt(3) > 0;
    eol = new String[] {"\n", "\n", "\n", "\r\n", "\r\n", "\r"}[random.nextInt(6)];
    step = 1 + random.nextInt(4);
    listStep = random.nextBoolean() ? 0 : step;
    if (json) {
      root = flow(false, 0, 0);
      text.append(eol);
    } else {
      root = new Many(false, false);
      block(root, 0, 0, false);
    }
    if (!keeps && random.nextInt(4) == 0) {
      text.setLength(text.length() - eol.length());
    }
  }

  /** The text. */
  public String text() {
    return text.toString();
  }

  /** The line break that is used throughout. */
  public String lineBreak() {
    return eol;
  }

  /** Whether values are repeated by aliases. */
  public boolean hasAnchors() {
    return anchors;
  }

  /** Whether there are comments. */
  public boolean hasComments() {
    return remarks;
  }

  /** Whether the last value takes up blank lines that follow it. */
  public boolean keepsBlankLines() {
    return keeps;
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private void indent(int column) {
    text.append(" ".repeat(column));
  }

  // --- block style -------------------------------------------------------------------------------

  private void block(Many into, int column, int depth, boolean inline) {
    int count = 1 + random.nextInt(4);
    boolean first = inline;
    for (int i = 0; i < count; i++) {
      List<String> above = new ArrayList<>();
      if (!first) {
        if (!keeps && chance(6)) {
          text.append(eol);
        }
        while (remarks && chance(5)) {
          indent(column);
          above.add(remark());
          text.append(eol);
        }
        indent(column);
      }
      first = false;
      int start = text.length();
      if (into.list) {
        text.append('-');
      } else {
        into.keys.add(key(i, false));
        text.append(':');
      }
      Written value = value(column, depth, into.list);
      value.comments.addAll(above);
      into.values.add(value);
      if (i == 0) {
        into.start = start;
      }
      into.end = value.end;
    }
  }

  private Word key(int index, boolean quoted) {
    String name = "k" + index + (chance(8) ? "🚢" : chance(8) ? "/x.y" : "");
    int start = text.length();
    text.append(quoted || chance(8) ? '"' + name + '"' : chance(10) ? "'" + name + "'" : name);
    Word key = new Word(name, name);
    key.start = start;
    key.end = text.length();
    return key;
  }

  private String remark() {
    String remark = "c" + serial++ + (chance(4) ? " 🚢" : "") + ".";
    text.append("# ").append(remark);
    return remark;
  }

  private void trailing(Written owner) {
    if (remarks && chance(4)) {
      indent(1 + random.nextInt(2));
      owner.comments.add(remark());
    }
    text.append(eol);
  }

  private Written value(int column, int depth, boolean item) {
    int kind = random.nextInt(depth > 3 ? 6 : 11);
    keeps = false;
    if (anchors && !anchored.isEmpty() && chance(5)) {
      Repeat repeat = new Repeat(anchored.get(random.nextInt(anchored.size())));
      text.append(' ');
      repeat.start = text.length();
      text.append('*').append(repeat.target.anchor);
      repeat.end = text.length();
      trailing(repeat);
      return repeat;
    }
    boolean anchor = anchors && chance(4);
    String name = "a" + (anchor ? anchorNames++ : 0);
    if (kind < 4) {
      text.append(' ');
      int place = text.length();
      Word word = word(false);
      if (anchor) {
        insertMark(place, name, word);
      }
      trailing(word);
      return word;
    }
    if (kind == 4) {
      return chance(2) ? literal(column) : folded(column);
    }
    if (kind == 5) {
      Word nothing = new Word(null, "");
      nothing.start = text.length();
      nothing.end = nothing.start;
      trailing(nothing);
      return nothing;
    }
    if (kind == 6) {
      text.append(' ');
      Many flow = flow(chance(2), column + step, depth + 1);
      trailing(flow);
      return flow;
    }
    Many many = new Many(kind < 9, false);
    boolean compact = item && chance(2);
    if (compact) {
      int gap = 1 + (chance(3) ? random.nextInt(3) : 0);
      indent(gap);
      block(many, column + 1 + gap, depth + 1, true);
      return many;
    }
    if (anchor) {
      text.append(" &").append(name);
    }
    trailing(many);
    int below = many.list && !item ? column + listStep : column + step;
    block(many, below, depth + 1, false);
    if (anchor) {
      anchored.add(many); // only now, so that nothing within repeats it
      many.anchor = name;
    }
    return many;
  }

  private void insertMark(int place, String name, Word word) {
    text.insert(place, "&" + name + " ");
    word.start += name.length() + 2;
    word.end += name.length() + 2;
    word.anchor = name;
    anchored.add(word);
  }

  private Word word(boolean inFlow) {
    int start = text.length();
    Word word;
    if (json) {
      word = jsonWord();
    } else {
      int kind = random.nextInt(10);
      if (kind == 0) {
        int number = random.nextInt(5000) - 100;
        word = new Word((long) number, Integer.toString(number));
        text.append(number);
      } else if (kind == 1) {
        String[] words = {"true", "no", "on", "Y"};
        int which = random.nextInt(words.length);
        text.append(words[which]);
        word = new Word(which != 1, words[which]);
      } else if (kind == 2) {
        text.append(chance(2) ? "null" : "~");
        word = new Word(null, text.substring(start));
      } else if (kind == 3) {
        text.append("1e3");
        word = new Word(1000L, "1e3");
      } else {
        String[] chosen = WORDS[random.nextInt(WORDS.length)];
        if (inFlow && (chosen[0].indexOf(':') >= 0 || chosen[0].indexOf('?') >= 0)) {
          chosen = WORDS[0];
        }
        text.append(chosen[0]);
        word = new Word(chosen[1], chosen[1]);
      }
    }
    word.start = start;
    word.end = text.length();
    return word;
  }

  private Word jsonWord() {
    int kind = random.nextInt(5);
    if (kind == 0) {
      text.append("17");
      return new Word(17L, "17");
    }
    if (kind == 1) {
      text.append("false");
      return new Word(false, "false");
    }
    if (kind == 2) {
      text.append("null");
      return new Word(null, "null");
    }
    text.append(kind == 3 ? "\"a \\u00e4 🚢\"" : "\"# {x}, [y]\"");
    return kind == 3 ? new Word("a ä 🚢", "a ä 🚢") : new Word("# {x}, [y]", "# {x}, [y]");
  }

  /** A block of text after a bar. */
  private Word literal(int column) {
    text.append(' ');
    int start = text.length();
    String chomping = new String[] {"", "-", "+"}[random.nextInt(3)];
    text.append('|').append(chomping);
    int end = text.length();
    List<String> comments = new ArrayList<>();
    if (remarks && chance(5)) {
      indent(1);
      comments.add(remark());
    }
    text.append(eol);
    int indent = Math.max(1, column + step);
    StringBuilder content = new StringBuilder();
    int lines = 1 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      if (i > 0 && chance(4)) {
        text.append(eol);
        content.append('\n');
      }
      String line = new String[] {"x: y", "# no", "🚢  z ", "- a"}[random.nextInt(4)];
      indent(indent);
      text.append(line);
      end = text.length();
      text.append(eol);
      content.append(line).append('\n');
    }
    if (chance(6)) {
      indent(indent + 2);
      text.append(eol);
      content.append("  \n");
      end = text.length() - eol.length();
    }
    int blanks = chance(3) ? 1 + random.nextInt(2) : 0;
    for (int i = 0; i < blanks; i++) {
      text.append(eol);
    }
    String value = content.toString();
    value =
        chomping.equals("-")
            ? value.substring(0, value.length() - 1)
            : value + "\n".repeat(chomping.equals("+") ? blanks : 0);
    keeps = chomping.equals("+");
    Word word = new Word(value, value);
    word.comments.addAll(comments);
    word.start = start;
    word.end = end;
    return word;
  }

  /** Text of several lines, folded into one. */
  private Word folded(int column) {
    text.append(' ');
    int start = text.length();
    int kind = random.nextInt(3);
    String quote = kind == 0 ? "" : kind == 1 ? "\"" : "'";
    text.append(quote).append("one").append(eol);
    indent(column + step);
    text.append("two").append(quote);
    Word word = new Word("one two", "one two");
    word.start = start;
    word.end = text.length();
    trailing(word);
    return word;
  }

  // --- flow style --------------------------------------------------------------------------------

  private Many flow(boolean list, int column, int depth) {
    Many many = new Many(list, true);
    many.start = text.length();
    text.append(list ? '[' : '{');
    int count = random.nextInt(4);
    boolean lines = pretty && count > 0 && (json || chance(2));
    String gap = json && !pretty ? "" : " ";
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        text.append(',');
        if (!lines) {
          text.append(gap);
        }
      }
      if (lines) {
        if (i > 0 && remarks && chance(3)) {
          text.append(' ');
          many.values.get(i - 1).comments.add(remark());
        }
        text.append(eol);
        indent(column + 2);
      }
      if (!list) {
        many.keys.add(key(i, json));
        text.append(':').append(gap);
      }
      many.values.add(depth < 4 && chance(4) ? flow(chance(2), column + 2, depth + 1) : word(true));
    }
    if (count > 0 && !json && chance(5)) {
      text.append(',');
    }
    if (lines) {
      text.append(eol);
      indent(column);
    }
    text.append(list ? ']' : '}');
    many.end = text.length();
    return many;
  }
}
