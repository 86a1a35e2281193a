package dev.dateline.intake.text;

import dev.dateline.intake.Reading;
import dev.dateline.release.ReleaseContent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a source that are neither in what was read of it nor in a finding. */
final class LostWords {
  private static final Pattern LINES = Pattern.compile("lines? (\\d+)(?: to (\\d+))?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private LostWords() {}

  static List<String> of(String source, Reading reading) {
    Map<String, Integer> held = new HashMap<>();
    ReleaseContent content = reading.content();
    count(content.change().quotes(List.of()).build().toString(), held);
    if (content.dateline() != null && content.dateline().date() != null) {
      LocalDate date = content.dateline().date();
      for (String language : List.of("en", "fr", "de", "es")) {
        for (String form : List.of("EEEE MMMM d yyyy", "EEE MMM dd")) {
          String written = date.format(DateTimeFormatter.ofPattern(form, Locale.of(language)));
          count(written + " " + written.toUpperCase(Locale.ROOT) + " den de le am", held);
        }
      }
    }
    Set<Integer> named = new HashSet<>();
    reading
        .findings()
        .forEach(
            finding -> {
              if (finding.code().equals("WORDS_LEFT_OUT")) {
                count(finding.message(), held);
                return;
              }
              if (finding.code().equals("ENCODING")) {
                Matcher repaired = Pattern.compile("\\d+").matcher(finding.message());
                while (repaired.find()) {
                  named.add(Integer.parseInt(repaired.group()));
                }
                return;
              }
              Matcher lines = LINES.matcher(finding.message());
              while (lines.find()) {
                int last =
                    Integer.parseInt(lines.group(2) == null ? lines.group(1) : lines.group(2));
                for (int i = Integer.parseInt(lines.group(1)); i <= last; i++) {
                  named.add(i);
                }
              }
            });
    List<String> lines = Arrays.asList(source.replaceAll("[\\u0007\\u001B]", "").split("\\R", -1));
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher words = WORD.matcher(lines.get(i));
      while (words.find()) {
        if (!named.contains(i + 1) && held.merge(words.group(), -1, Integer::sum) < 0) {
          lost.add("line %d: %s".formatted(i + 1, words.group()));
        }
      }
    }
    return lost;
  }

  private static void count(String text, Map<String, Integer> held) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      held.merge(words.group(), 1, Integer::sum);
    }
  }
}
