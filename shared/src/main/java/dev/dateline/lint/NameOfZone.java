package dev.dateline.lint;

import dev.dateline.lint.Vocabulary.Season;
import dev.dateline.newsroom.RuleLevel;
import dev.dateline.release.ReleaseLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds winter time in summer and summer time in winter: 9 a.m. EST on a day in July. */
final class NameOfZone implements Rule {
  private static final String LINE = "#/releaseLine/text";
  private static final Set<String> BEFORE_ZONE =
      Set.of("am", "pm", "m", "h", "noon", "midnight", "midi", "minuit");

  @Override
  public String code() {
    return "TZ_DST";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    release
        .vocabulary()
        .ifPresent(
            words ->
                Stream.concat(
                        release.prose().stream(),
                        release.names().stream().filter(name -> name.pointer().equals(LINE)))
                    .forEach(passage -> look(passage, release, words.seasons(), found)));
  }

  private static void look(
      Passage passage, Checked release, Map<String, Season> seasons, Found found) {
    List<LocalDate> dates = null;
    for (int i = 1; i < passage.words().size(); i++) {
      String name = passage.words().get(i).text();
      Season season = seasons.get(name);
      if (season == null || !isTime(passage.words().get(i - 1))) {
        continue;
      }
      dates = dates == null ? dates(passage, release) : dates;
      if (!dates.isEmpty() && dates.stream().noneMatch(day -> fits(season, day))) {
        boolean line = passage.pointer().equals(LINE);
        found.add(
            line ? "#/releaseLine/zone" : passage.pointer(),
            "%s is not the time of %s; write '%s', which is right all year."
                .formatted(name, dates.getFirst(), season.allYear()));
        return;
      }
    }
  }

  private static boolean isTime(Token before) {
    char first = before.text().charAt(0);
    return (first >= '0' && first <= '9') || BEFORE_ZONE.contains(before.lower());
  }

  /** Nothing is said of a time whose day is not clear. */
  private static List<LocalDate> dates(Passage passage, Checked release) {
    ReleaseLine line = release.content().releaseLine();
    if (passage.pointer().equals(LINE) && line != null && line.date() != null) {
      return List.of(line.date());
    }
    return WrittenDate.in(passage, release.day().getYear()).stream()
        .map(WrittenDate::date)
        .distinct()
        .limit(20)
        .toList();
  }

  private static boolean fits(Season season, LocalDate day) {
    return season
            .zone()
            .getRules()
            .isDaylightSavings(day.atTime(12, 0).atZone(season.zone()).toInstant())
        == season.summer();
  }
}
