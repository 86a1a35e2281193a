package dev.dateline.intake;

import dev.dateline.release.Loss;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what of a source is not in the release; what is harmless is summed up by kind. */
public final class Losses {
  private static final int LONGEST = 290;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  /** A loss, and whether a reader of the page would have seen words of it. */
  private record Entry(Loss loss, boolean visible) {
    int line() {
      Integer line = loss.line();
      return line == null ? 1 : line;
    }
  }

  private static final class Sum {
    private final String reason;
    private final int line;
    private int count;

    private Sum(String reason, int line) {
      this.reason = reason;
      this.line = line;
    }
  }

  /** Names something that nobody saw on the page. */
  public void add(String what, String reason, @Nullable Integer line) {
    entries.add(new Entry(new Loss(shown(what), shown(reason), line), false));
  }

  /** Names words that could be read on the page, and where they end. */
  public void addText(String what, String text, String reason, int line, int lastLine) {
    String named = text.isBlank() ? what : "%s '%s'".formatted(what, text);
    String place = lastLine > line ? " (lines %d to %d)".formatted(line, lastLine) : "";
    entries.add(new Entry(new Loss(shown(named), shown(reason + place), line), !text.isBlank()));
  }

  /**
   * Names what the reader of the main part of the source has named, of which words could be read.
   */
  public void addAll(List<Loss> losses) {
    losses.forEach(loss -> entries.add(new Entry(loss, true)));
  }

  /** Counts something of which it matters only that it was there; the first line is kept. */
  public void sum(String what, String reason, int line) {
    sums.computeIfAbsent(what, key -> new Sum(reason, line)).count++;
  }

  /** The losses by line; of too many the visible words are named first. */
  public List<Loss> list() {
    return list(Understanding.MOST_LOSSES);
  }

  /** Returns no more than so many, by line, to leave room for what another reader names. */
  public List<Loss> list(int most) {
    List<Entry> all = new ArrayList<>(entries);
    sums.forEach(
        (what, sum) -> {
          String times = sum.count == 1 ? what : "%s (%d times)".formatted(what, sum.count);
          all.add(new Entry(new Loss(shown(times), sum.reason, sum.line), false));
        });
    if (all.size() <= most) {
      return byLine(all);
    }
    all.sort(Comparator.comparing(Entry::visible).reversed());
    List<Entry> rest = all.subList(most - 1, all.size());
    List<Loss> named = new ArrayList<>(byLine(all.subList(0, most - 1)));
    named.add(summed(rest));
    return named;
  }

  private static Loss summed(List<Entry> rest) {
    IntSummaryStatistics lines =
        rest.stream()
            .map(entry -> entry.loss().line())
            .filter(Objects::nonNull)
            .mapToInt(line -> line)
            .summaryStatistics();
    boolean placed = lines.getCount() > 0;
    String where = placed ? " (lines %d to %d)".formatted(lines.getMin(), lines.getMax()) : "";
    return new Loss(
        "%d more%s".formatted(rest.size(), where),
        "not named one by one, since there are so many",
        placed ? (Integer) lines.getMin() : null);
  }

  private static List<Loss> byLine(List<Entry> entries) {
    return entries.stream().sorted(Comparator.comparingInt(Entry::line)).map(Entry::loss).toList();
  }

  /** Returns a text that fits on one line and can be stored, whatever a stranger wrote. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length() && shown.length() < LONGEST; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (blank && !space) {
        shown.append(' ');
      } else if (!blank && !Character.isISOControl(c)) {
        boolean half = c <= 0xFFFF && Character.isSurrogate((char) c);
        shown.appendCodePoint(half ? 0xFFFD : c);
      }
      space = blank;
    }
    boolean cut = shown.length() >= LONGEST;
    String line = shown.append(cut ? "…" : "").toString().strip();
    return Loss.WHAT.faultOf(line).isPresent() ? "a blank" : line;
  }
}
