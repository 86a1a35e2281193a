package dev.dateline.render;

import static java.util.Map.entry;

import dev.dateline.release.Language;
import java.util.Map;

/**
 * Languages as those who speak them call them; from a table, as locale data differ between JDKs.
 */
final class LanguageNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("ar", "العربية"),
          entry("bg", "български"),
          entry("ca", "català"),
          entry("cs", "čeština"),
          entry("cy", "Cymraeg"),
          entry("da", "dansk"),
          entry("de", "Deutsch"),
          entry("el", "Ελληνικά"),
          entry("en", "English"),
          entry("es", "español"),
          entry("et", "eesti"),
          entry("eu", "euskara"),
          entry("fa", "فارسی"),
          entry("fi", "suomi"),
          entry("fr", "français"),
          entry("ga", "Gaeilge"),
          entry("he", "עברית"),
          entry("hi", "हिन्दी"),
          entry("hr", "hrvatski"),
          entry("hu", "magyar"),
          entry("id", "Bahasa Indonesia"),
          entry("is", "íslenska"),
          entry("it", "italiano"),
          entry("ja", "日本語"),
          entry("ko", "한국어"),
          entry("lt", "lietuvių"),
          entry("lv", "latviešu"),
          entry("mt", "Malti"),
          entry("nb", "norsk bokmål"),
          entry("nl", "Nederlands"),
          entry("nn", "norsk nynorsk"),
          entry("no", "norsk"),
          entry("pl", "polski"),
          entry("pt", "português"),
          entry("ro", "română"),
          entry("ru", "русский"),
          entry("sk", "slovenčina"),
          entry("sl", "slovenščina"),
          entry("sr", "српски"),
          entry("sv", "svenska"),
          entry("th", "ไทย"),
          entry("tr", "Türkçe"),
          entry("uk", "українська"),
          entry("ur", "اردو"),
          entry("vi", "Tiếng Việt"),
          entry("zh", "中文"));

  private LanguageNames() {}

  /** Returns its name, with what else its tag says; the tag alone where there is no name. */
  static String of(Language language) {
    String primary = language.primary();
    String name = NAMES.get(primary);
    if (name == null || language.tag().equals(primary)) {
      return name == null ? language.tag() : name;
    }
    return name + " (" + language.tag().substring(primary.length() + 1) + ")";
  }
}
