package dev.dateline.intake.html;

import dev.dateline.intake.Reading;
import dev.dateline.release.ReleaseContent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The words of a page, that are neither in what was read of it nor in a finding or a loss. */
final class LostWords {
  private static final Pattern LINES = Pattern.compile("lines? (\\d+)(?: to (\\d+))?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "noembed", "noframes", "title", "iframe");

  private LostWords() {}

  static List<String> of(String html, Reading reading) {
    Map<String, Integer> held = new HashMap<>();
    Set<Integer> named = new HashSet<>();
    countContent(reading.content(), held);
    Stream.concat(
            reading.findings().stream().map(finding -> finding.message()),
            reading.understanding().losses().stream()
                .map(
                    loss -> {
                      named.add(
                          loss.what().contains("…'") || loss.what().endsWith("…")
                              ? loss.line()
                              : -1);
                      return loss.what() + " " + loss.reason();
                    }))
        .forEach(
            message -> {
              count(message, held);
              Matcher lines = LINES.matcher(message);
              while (lines.find() && lines.group(2) != null) {
                for (int i = Integer.parseInt(lines.group(1));
                    i <= Integer.parseInt(lines.group(2));
                    i++) {
                  named.add(i);
                }
              }
            });
    List<String> lost = new ArrayList<>();
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    List<Integer> lines = new ArrayList<>();
    Matcher word = WORD.matcher(joined(page, lines));
    while (word.find()) {
      boolean isNamed = named.contains(lines.get(word.start()));
      if (!isNamed && held.merge(word.group(), -1, Integer::sum) < 0) {
        lost.add("line %d: %s".formatted(lines.get(word.start()), word.group()));
      }
    }
    return lost;
  }

  /** Markup within a line does not divide a word. */
  private static String joined(Element page, List<Integer> lines) {
    StringBuilder text = new StringBuilder();
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            tail(node, depth);
            if (node instanceof TextNode words && isSeen(words)) {
              int line = words.sourceRange().start().lineNumber();
              for (char c : words.getWholeText().toCharArray()) {
                line += c == '\n' ? 1 : 0;
                text.append(c);
                lines.add(line);
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && divides(element)) {
              text.append(' ');
              lines.add(1);
            }
          }
        });
    return text.toString();
  }

  private static boolean divides(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private static boolean isSeen(TextNode words) {
    for (Element at = words.parent(); at != null; at = at.parent()) {
      if (UNSEEN.contains(at.normalName())) {
        return false;
      }
    }
    return true;
  }

  private static void countContent(ReleaseContent content, Map<String, Integer> held) {
    count(content.change().quotes(List.of()).body(null).summary(null).build().toString(), held);
    if (content.body() != null) {
      count(textOf(content.body().value()), held);
    }
    if (content.dateline() != null && content.dateline().date() != null) {
      LocalDate date = content.dateline().date();
      for (String language : List.of("en", "fr", "de", "es")) {
        for (String form : List.of("EEEE MMMM d yyyy", "EEE MMM dd")) {
          String written = date.format(DateTimeFormatter.ofPattern(form, Locale.of(language)));
          count(written + " " + written.toUpperCase(Locale.ROOT) + " den de le am", held);
        }
      }
    }
  }

  static String textOf(String html) {
    return joined(Jsoup.parseBodyFragment(html), new ArrayList<>());
  }

  private static void count(String text, Map<String, Integer> held) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      held.merge(words.group(), 1, Integer::sum);
    }
  }
}
