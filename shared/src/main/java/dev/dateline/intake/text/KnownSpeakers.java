package dev.dateline.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Those who spoke before, so that "he says" and "Ms. Lee added" find their full names. */
final class KnownSpeakers {
  private static final Pattern SURNAME =
      Pattern.compile("(?:Mr|Mrs|Ms|Mx|Dr|Prof|M|Mme|Herr|Frau|Sr|Sra)\\.? \\S+");
  private final List<Speaker> speakers = new ArrayList<>();

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
    return named;
  }
}
