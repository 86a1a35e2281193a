package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Those who spoke before, so that "he says" and "Ms. Lee added" find their full names. */
final class KnownSpeakers {
  private static final Pattern SURNAME =
      Pattern.compile("(?:Mr|Mrs|Ms|Mx|Dr|Prof|M|Mme|Herr|Frau|Sr|Sra)\\.? \\S+");
  private static final int MOST_SEARCHED = 100_000;
  private final String text;
  private final List<Speaker> speakers = new ArrayList<>();

  KnownSpeakers(String text) {
    this.text = text.length() > MOST_SEARCHED ? text.substring(0, MOST_SEARCHED) : text;
  }

  void add(Speaker speaker) {
    speakers.add(speaker);
  }

  /** "He" is the one of whom the text above speaks, or else the one who spoke last. */
  Optional<Speaker> resolve(Attribution.Voice voice, String above) {
    return switch (voice) {
      case Attribution.Voice.Same() -> subjectOf(above).map(this::known).or(this::last);
      case Attribution.Voice.Named(Speaker named) -> Optional.of(known(named));
    };
  }

  private Optional<Speaker> last() {
    return speakers.isEmpty() ? Optional.empty() : Optional.of(speakers.getLast());
  }

  private static Optional<Speaker> subjectOf(String above) {
    return above.isBlank() || above.length() > 1_000
        ? Optional.empty()
        : Speaker.of(above.substring(0, Math.min(above.length(), 120)))
            .filter(speaker -> speaker.title() != null && !speaker.isOneWord());
  }

  private Speaker known(Speaker named) {
    String last = named.name().substring(named.name().lastIndexOf(' ') + 1);
    boolean surname = named.isOneWord() || SURNAME.matcher(named.name()).matches();
    for (Speaker earlier : speakers.reversed()) {
      boolean same = earlier.name().equals(named.name());
      if (same || (surname && List.of(earlier.name().split(" ", -1)).contains(last))) {
        String title = earlier.title() == null ? named.title() : earlier.title();
        return new Speaker(earlier.name(), title);
      }
    }
    return surname ? withForename(named, last) : named;
  }

  /** Looks in the text for "Ann Lee" where only Lee is named, and not for "Lee Ann". */
  private Speaker withForename(Speaker named, String last) {
    Matcher full =
        Pattern.compile(
                "(\\p{Lu}[\\p{L}’-]{1,30}+(?:\\h\\p{Lu}\\.)?)\\h"
                    + Pattern.quote(last)
                    + "(?!\\h?\\p{Lu}|\\p{L})")
            .matcher(text);
    while (full.find()) {
      String forename = full.group(1);
      if (NamePhrase.startsName(forename)
          && !Roles.isRole(forename)
          && !NamePhrase.isHonorific(forename)) {
        return new Speaker(forename + " " + last, named.title());
      }
    }
    return named;
  }
}
