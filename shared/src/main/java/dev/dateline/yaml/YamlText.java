package dev.dateline.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a tree as block YAML that any reader of YAML 1.1 or 1.2 takes for the same tree. */
public final class YamlText {
  /** What YAML reads as the words that they are, whatever reader it has. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N} ,./()’–—-]{0,400}(?<![ ,])");

  private static final Pattern NO_WORD =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|nan|inf");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}");

  /** Lines that a block scalar keeps as they are. */
  private static final Pattern PROSE =
      Pattern.compile("[^\\s\\p{C}\\p{Z}][^\\p{Cc}\\p{Cn}\\p{Co}\\p{Zl}\\p{Zp}\\uFEFF]*+");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** Writes each member of a tree, in the order that the map has. */
  public static String of(Map<String, ?> members) {
    YamlText writer = new YamlText();
    writer.members(members, "");
    return writer.out.toString();
  }

  private void members(Map<?, ?> members, String indent) {
    boolean first = true;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.append(first ? "" : indent).append(name((String) member.getKey())).append(':');
      first = false;
      value(member.getValue(), indent);
    }
  }

  private void value(Object value, String indent) {
    switch (value) {
      case Map<?, ?> members -> {
        out.append('\n').append(indent).append("  ");
        members(members, indent + "  ");
      }
      case List<?> elements -> {
        out.append('\n');
        for (Object element : elements) {
          out.append(indent).append("  -");
          element(element, indent + "    ");
        }
      }
      default -> {
        out.append(' ');
        scalar(value.toString(), value instanceof Boolean, indent + "  ");
      }
    }
  }

  private void element(Object element, String indent) {
    out.append(' ');
    if (element instanceof Map<?, ?> members) {
      members(members, indent);
    } else {
      scalar(element.toString(), false, indent);
    }
  }

  private void scalar(String text, boolean bare, String indent) {
    if (bare || isPlain(text)) {
      out.append(text).append('\n');
    } else if (isProse(text)) {
      out.append("|-\n");
      text.lines()
          .forEach(line -> out.append(line.isEmpty() ? "" : indent).append(line).append('\n'));
    } else {
      out.append(quoted(text)).append('\n');
    }
  }

  private static String name(String name) {
    return NAME.matcher(name).matches() && !NO_WORD.matcher(name).matches() ? name : quoted(name);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches() && !NO_WORD.matcher(text).matches();
  }

  /** Several lines, none of which a block scalar would change. */
  private static boolean isProse(String text) {
    return text.indexOf('\n') > 0
        && text.indexOf('\r') < 0
        && !text.endsWith("\n")
        && text.lines().allMatch(line -> line.isEmpty() || PROSE.matcher(line).matches());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(isShown(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isShown(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> c == ' ' || Character.getType(c) != Character.SPACE_SEPARATOR;
    };
  }
}
