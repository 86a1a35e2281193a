package dev.dateline.intake.text;

import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the headline and the sub-headline in what is left above the text. */
final class Headlines {
  private static final int LONGEST_OF_MANY_LINES = 320;
  private static final int FEWEST_WORDS_OF_HEADLINE = 5;

  /** What Austria's wire service puts around a sub-headline. */
  private static final Pattern MARK_OF_SUBTITLE = Pattern.compile("^Utl\\.:\\h?|\\h=$");

  private static final Pattern KEYWORDS = Pattern.compile("[^\\s/]{3,40}+(?:/[^\\s/]{3,40}+){1,6}");
  private static final Set<String> UNFINISHED =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "by", "and", "or",
          "as", "into", "over", "after", "its", "their", "his", "her", "new", "de", "du", "des",
          "la", "le", "les", "et", "pour", "en", "à", "au", "aux", "dans", "sur", "par", "der",
          "die", "das", "den", "dem", "und", "für", "mit", "im", "von", "vom", "zur", "zum", "auf",
          "ein", "eine", "el", "los", "las", "del", "y", "con", "para", "por", "un", "una", "&",
          "–", "—", "-");

  /** A headline, or what may be one: the lines from {@code from} to before {@code to}. */
  private record Group(int from, int to, String text) {}

  private final Sheet sheet;
  private @Nullable String headline;
  private @Nullable String subheadline;

  Headlines(Sheet sheet) {
    this.sheet = sheet;
  }

  @Nullable String headline() {
    return headline;
  }

  @Nullable String subheadline() {
    return subheadline;
  }

  /**
   * Claims from the free lines above {@code end}; {@code width} is where long lines were broken.
   */
  void claim(int end, int width) {
    List<Group> groups = groups(end, width);
    int chosen = choose(groups);
    if (chosen < 0) {
      return;
    }
    Group group = groups.get(chosen);
    boolean fits = group.to - group.from == 1 || group.text.length() <= LONGEST_OF_MANY_LINES;
    if (!fits || ReleaseContent.HEADLINE.faultOf(group.text).isPresent()) {
      return;
    }
    headline = group.text;
    sheet.claimFree(group.from, group.to, Part.HEADLINE);
    claimSubheadline(groups.subList(chosen + 1, groups.size()));
  }

  private void claimSubheadline(List<Group> groups) {
    String text =
        String.join(
            " – ",
            groups.stream()
                .map(group -> MARK_OF_SUBTITLE.matcher(Bullets.without(group.text)).replaceAll(""))
                .toList());
    if (ReleaseContent.SUBHEADLINE.faultOf(text).isPresent()) {
      return;
    }
    subheadline = text;
    groups.forEach(group -> sheet.claimFree(group.from, group.to, Part.SUBHEADLINE));
  }

  private List<Group> groups(int end, int width) {
    List<Group> groups = new ArrayList<>();
    int i = sheet.nextFree(0);
    while (i < end) {
      int to = i + 1;
      while (to < end && sheet.isFree(to) && isWrapped(sheet.text(to - 1), sheet.text(to), width)) {
        to++;
      }
      String text = Words.plain(sheet.joined(i, to));
      if (!Words.of(text).isEmpty()) {
        groups.add(new Group(i, to, text));
      }
      i = sheet.nextFree(to);
    }
    return groups;
  }

  /** Whether the last word of a line asks for another: "the", "für", "de". */
  static boolean isUnfinished(String line) {
    return UNFINISHED.contains(Words.lower(line.substring(line.lastIndexOf(' ') + 1)));
  }

  static boolean isWrapped(String line, String next, int width) {
    if (MARK_OF_SUBTITLE.matcher(next).lookingAt()) {
      return false;
    }
    if (isUnfinished(line) || line.endsWith(",") || Words.startsLowerCase(next)) {
      return true;
    }
    if (Words.endsSentence(line) || Words.isAllCaps(line) != Words.isAllCaps(next)) {
      return false;
    }
    int room = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    boolean full = width > 0 && line.length() + 1 + room > width * 9 / 10;
    int shortest = Words.isAllCaps(line) ? 30 : 40;
    return full || (line.length() >= shortest && isTitleCase(line) && isTitleCase(next));
  }

  private static boolean isTitleCase(String text) {
    int capitals = 0;
    int words = 0;
    for (String word : text.split(" ", -1)) {
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        words++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return words > 1 && capitals * 10 >= words * 8;
  }

  /** The first below the release line, if what stands above it is a letterhead. */
  private int choose(List<Group> groups) {
    if (groups.isEmpty()) {
      return -1;
    }
    int line = lastLine();
    for (int i = 0; i + 1 < groups.size(); i++) {
      boolean crossesLine = groups.get(i).from < line && groups.getLast().from > line;
      if (!isLetterhead(groups.get(i), belowOffices(groups, i + 1), crossesLine)) {
        return i;
      }
    }
    return groups.size() - 1;
  }

  /** The next group that is no line of a letterhead, such as "Press Office". */
  private static Group belowOffices(List<Group> groups, int from) {
    int i = from;
    while (i + 1 < groups.size()
        && Words.count(groups.get(i).text) < FEWEST_WORDS_OF_HEADLINE
        && Roles.nameOrganisation(groups.get(i).text)) {
      i++;
    }
    return groups.get(i);
  }

  private boolean isLetterhead(Group group, Group next, boolean crossesLine) {
    int words = Words.count(group.text);
    if (isDefinition(group.text) || isDefinition(next.text)) {
      return true;
    }
    if (crossesLine && areNames(group)) {
      return true;
    }
    if (words > 8) {
      return false;
    }
    if (KEYWORDS.matcher(group.text).matches()) {
      return true;
    }
    if (crossesLine || Addresses.hasAny(group.text) || Addresses.hasWebAddress(group.text)) {
      return true;
    }
    boolean names =
        Speaker.of(group.text).filter(name -> name.name().equals(group.text)).isPresent();
    boolean longer =
        Words.count(next.text) >= FEWEST_WORDS_OF_HEADLINE
            && next.text.length() > group.text.length();
    return words <= 5
        && longer
        && (names || Roles.nameOrganisation(group.text))
        && isNamedBelow(group);
  }

  /** Several lines of which each names an office or its like. */
  private boolean areNames(Group group) {
    for (int i = group.from; i < group.to; i++) {
      if (!Roles.nameOrganisation(sheet.text(i)) || Words.endsSentence(sheet.text(i))) {
        return false;
      }
    }
    return group.to - group.from > 1;
  }

  /** ("Acme" or the "Company"), which stands below the name of a listed company. */
  private static boolean isDefinition(String text) {
    return text.length() <= 120
        && text.startsWith("(")
        && text.endsWith(")")
        && text.chars().filter(c -> "“”\"„«»".indexOf(c) >= 0).count() >= 2;
  }

  private boolean isNamedBelow(Group group) {
    String name = Words.lower(group.text);
    for (int i = group.to; i < sheet.size(); i++) {
      if (Words.lower(sheet.text(i)).contains(name)) {
        return true;
      }
    }
    return Roles.nameOrganisation(group.text);
  }

  /** Returns the index of the release line, or of the label where there is none. */
  private int lastLine() {
    int label = -1;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.part(i) == Part.RELEASE_LINE) {
        return i;
      }
      label = label < 0 && sheet.part(i) == Part.LABEL ? i : label;
    }
    return label;
  }
}
