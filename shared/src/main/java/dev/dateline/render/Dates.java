package dev.dateline.render;

import dev.dateline.release.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates as readers of a language do, from a table of our own: the JDK's locale data differ
 * between machines and releases, and pages must not. Other languages get {@code 2018-04-26}.
 *
 * @param form {@code D}, {@code M} and {@code Y} stand for day, month and year, all else for itself
 */
record Dates(String form, List<String> months) {
  private static final Set<String> MONTH_FIRST = Set.of("", "US", "CA", "PH", "PR");
  private static final List<String> ENGLISH_MONTHS =
      months(
          "January February March April May June July August September October November December");
  private static final Dates AMERICAN = new Dates("M D, Y", ENGLISH_MONTHS);
  private static final Dates BRITISH = new Dates("D M Y", ENGLISH_MONTHS);
  private static final Dates GERMAN =
      new Dates(
          "D. M Y",
          months(
              "Januar Februar März April Mai Juni Juli August September Oktober November"
                  + " Dezember"));
  private static final List<String> NUMBERS = months("1 2 3 4 5 6 7 8 9 10 11 12");
  private static final Dates ISO = new Dates("", List.of());
  private static final Map<String, Dates> BY_LANGUAGE =
      Map.ofEntries(
          of(
              "ar",
              "D M Y",
              "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
          Map.entry("de", GERMAN),
          of(
              "es",
              "D de M de Y",
              "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
                  + " diciembre"),
          of(
              "fr",
              "D M Y",
              "janvier février mars avril mai juin juillet août septembre octobre novembre"
                  + " décembre"),
          of(
              "it",
              "D M Y",
              "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
                  + " dicembre"),
          of(
              "nl",
              "D M Y",
              "januari februari maart april mei juni juli augustus september oktober november"
                  + " december"),
          of(
              "pl",
              "D M Y",
              "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
                  + " listopada grudnia"),
          of(
              "pt",
              "D de M de Y",
              "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro"
                  + " dezembro"),
          of(
              "ru",
              "D M Y г.",
              "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
          of(
              "tr",
              "D M Y",
              "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
          of(
              "uk",
              "D M Y р.",
              "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада"
                  + " грудня"),
          Map.entry("zh", new Dates("Y年M月D日", NUMBERS)),
          Map.entry("ja", new Dates("Y年M月D日", NUMBERS)),
          Map.entry("ko", new Dates("Y년 M월 D일", NUMBERS)));

  /** Returns how a language writes dates; without a language, year first. */
  static Dates in(@Nullable Language language) {
    if (language == null) {
      return ISO;
    }
    if (language.primary().equals("en")) {
      String region = Locale.forLanguageTag(language.tag()).getCountry();
      return MONTH_FIRST.contains(region) ? AMERICAN : BRITISH;
    }
    return BY_LANGUAGE.getOrDefault(language.primary(), ISO);
  }

  String date(LocalDate date) {
    if (months.isEmpty()) {
      return date.toString();
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      switch (c) {
        case 'D' -> written.append(date.getDayOfMonth());
        case 'M' -> written.append(months.get(date.getMonthValue() - 1));
        case 'Y' -> written.append(date.getYear());
        default -> written.append(c);
      }
    }
    return written.toString();
  }

  /** Writes the time of day, to the minute, with its distance from UTC. */
  String time(ZonedDateTime at) {
    String offset = at.getOffset().getTotalSeconds() == 0 ? "" : at.getOffset().getId();
    return clock(at) + " (UTC" + offset.replace('-', '\u2212') + ")";
  }

  /** Writes an instant for machines, to the second and with its offset. */
  static String machine(ZonedDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0));
  }

  private String clock(ZonedDateTime at) {
    String minutes = (at.getMinute() < 10 ? ":0" : ":") + at.getMinute();
    if (!months.equals(ENGLISH_MONTHS)) {
      return (at.getHour() < 10 ? "0" : "")
          + at.getHour()
          + minutes
          + (equals(GERMAN) ? " Uhr" : "");
    }
    int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
    return hour + minutes + (at.getHour() < 12 ? " a.m." : " p.m.");
  }

  private static Map.Entry<String, Dates> of(String language, String form, String months) {
    return Map.entry(language, new Dates(form, months(months)));
  }

  private static List<String> months(String twelve) {
    return List.of(twelve.split(" ", -1));
  }
}
