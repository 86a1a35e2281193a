package dev.dateline.intake.text;

import dev.dateline.newsroom.DisclosurePolicy.Principal;
import dev.dateline.release.Disclosure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statement of 22 U.S.C. 614(b): distributed by a registrant on behalf of a principal. */
public final class DisclosureStatement {
  /** Of findings that say that a label was not read, or that it is another one. */
  public static final String UNREAD = "DISCLOSURE_UNREAD";

  private static final int LONGEST = 2_000;
  private static final int LONGEST_MEANT = 3_000;
  private static final int MOST_LINES = 4;
  private static final Pattern DISTRIBUTED =
      Pattern.compile(
          "(?iu)\\b(?:distributed|disseminated|issued|circulated|prepared and distributed|published|produced)\\h{1,3}by\\h{1,3}(.{2,400}?)"
              + "\\h?,?\\h?(?:\\bfor and )?\\bon behalf of(?:,[^,.]{1,60},)?\\h{1,3}(.{2,400}?)"
              + "(?:\\.(?:\\h|$)(?!Ltd|Inc)|;|$)");
  private static final Pattern DISTRIBUTES =
      Pattern.compile(
          "(?iu)^(.{2,200}?)\\h(?:is|are) (?:registered|distributing|disseminating)\\b.{0,250}?\\b(?:on behalf of|as an? (?:registered )?agent (?:of|for))\\h{1,3}(.{2,300}?)(?:\\.(?:\\h|$)|;|$)");
  private static final Pattern ON_FILE =
      Pattern.compile("(?iu)department of justice|foreign agents registration act|\\bFARA\\b");

  /** The words of the law, which are those of nothing else. */
  private static final Pattern IN_SO_MANY_WORDS =
      Pattern.compile(
          "(?iu)^\\P{L}{0,6}(?:this|these) materials? (?:is|are|was|were|has been|have been) (?:being )?(?:distributed|disseminated) by\\b");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?iu)\\bnot\\h(?:been\\h|being\\h)?(?:distributed|disseminated|issued|circulated|published|produced|registered)\\b");

  /** Of these words one is in each label, and hardly in anything else of a release. */
  private static final Pattern OF_AGENTS =
      Pattern.compile(
          "(?iu)\\bforeign (?:agent|principal)s?\\b|\\bFARA\\b|\\bnot (?:distributed|disseminated) by\\b.{2,400}?\\bon behalf of\\b");

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?iu),?\\h(?:(?:as )?an? (?:registered|agent|firm)\\b|which is|who is|(?:as )?registered|acting|pursuant|under the|a foreign agent|as a foreign)[^|]*+$");
  private static final Pattern ABBREVIATION_END =
      Pattern.compile("(?iu)\\b(?:inc|ltd|co|corp|llc|l\\.l\\.c|s\\.a|u\\.s|st|no|dr|mr|mrs)$");

  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "(?iu)\\b(?:on behalf of|au nom d|pour le compte d|im (?:auftrag|namen)|en nombre de|por cuenta de)");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)\\b(?:(?:distributed|disseminated|issued|circulated|published|produced) by|department of justice|fara|foreign agent|justizministerium"
              + "|(?:département|ministère)(?: américain)? de la justice|departamento de justicia)\\b");

  private DisclosureStatement() {}

  /** Whether a paragraph may be meant for one, readable or not: then it must not get lost. */
  public static boolean mayBe(String paragraph) {
    if (paragraph.length() > LONGEST_MEANT) {
      return false;
    }
    boolean labelled = ON_BEHALF.matcher(paragraph).find() && LABELLED.matcher(paragraph).find();
    return labelled || !DisclosureSentence.in(paragraph).isEmpty();
  }

  /**
   * Claims the lines of the first statement there is; what else speaks of an agent is a finding,
   * since it may name another principal.
   */
  static Optional<Disclosure> claim(Sheet sheet, Findings findings) {
    Optional<Disclosure> first = Optional.empty();
    for (int i = 0; i < sheet.size(); i++) {
      if (!sheet.isFree(i) || !mayBegin(sheet.text(i))) {
        continue;
      }
      int end = endOf(sheet, i);
      String text = Words.plain(sheet.joined(i, end));
      Optional<Disclosure> found = of(text);
      if (found.isPresent() && first.isEmpty()) {
        sheet.claimFree(i, end, Part.DISCLOSURE);
        first = found;
      } else if (found.isPresent()) {
        sheet.claimFree(i, end, Part.LEFT_OUT);
        if (!isOfTheSame(found.get(), first.get())) {
          addUnread(
              sheet,
              i,
              end,
              "is a label of others than the first; say in 'disclosure' which is right",
              findings);
        }
      } else if (ON_FILE.matcher(text).find() && isDistributed(text)) {
        sheet.claimFree(i, end, Part.LEFT_OUT);
        addUnread(
            sheet,
            i,
            end,
            "looks like a disclosure, but names no registrant and principal; write 'This material is distributed by (registrant) on behalf of (foreign principal).'",
            findings);
      } else if (OF_AGENTS.matcher(text).find()) {
        addUnread(
            sheet,
            i,
            end,
            "speaks of a foreign agent and is no label that can be read; see that 'disclosure' says for whom the release is",
            findings);
      }
    }
    return first;
  }

  /** Reports lines that are in no member of the release and say another thing than its label. */
  static void reportOthers(Sheet sheet, @Nullable Disclosure label, Findings findings) {
    for (int i = 0; i < sheet.size(); i++) {
      int end = i;
      while (end < Math.min(sheet.size(), i + MOST_LINES) && isLost(sheet, end)) {
        end++;
      }
      String text = end == i ? "" : Words.plain(sheet.joined(i, end));
      boolean others =
          of(text).isEmpty()
              && DisclosureSentence.in(text).stream()
                  .anyMatch(sentence -> label == null || !sentence.fits(label));
      if (others) {
        addUnread(
            sheet,
            i,
            end,
            "says for whom the release is, and is not its label; write 'This material is distributed by (registrant) on behalf of (foreign principal).', or set 'disclosure'",
            findings);
        i = end;
      }
    }
  }

  private static boolean isLost(Sheet sheet, int i) {
    return !sheet.isBlank(i) && sheet.part(i) != Part.FREE && sheet.part(i).pointer().isEmpty();
  }

  /** Tells whether two labels name the same. */
  public static boolean isOfTheSame(Disclosure one, Disclosure other) {
    return Principal.areSame(one.registrant(), other.registrant())
        && Principal.areSame(one.principal(), other.principal());
  }

  private static void addUnread(Sheet sheet, int from, int to, String what, Findings findings) {
    findings.warning(
        UNREAD,
        "#/disclosure",
        "%s, %s, %s."
            .formatted(
                Findings.lines(sheet.line(from).number(), sheet.line(to - 1).number()),
                Findings.quoted(sheet.joined(from, to)),
                what));
  }

  private static boolean isDistributed(String text) {
    return Words.lower(text).contains("distributed") && !DENIED.matcher(text).find();
  }

  /** Reads a statement that stands alone. */
  public static Optional<Disclosure> of(String text) {
    if (text.length() > LONGEST || DENIED.matcher(text).find()) {
      return Optional.empty();
    }
    if (!ON_FILE.matcher(text).find() && !IN_SO_MANY_WORDS.matcher(text).find()) {
      return Optional.empty();
    }
    for (Pattern form : new Pattern[] {DISTRIBUTED, DISTRIBUTES}) {
      Matcher found = form.matcher(text);
      if (found.find()) {
        return disclosure(text, found.group(1), withItsFullStops(text, found));
      }
    }
    return Optional.empty();
  }

  private static Optional<Disclosure> disclosure(String text, String by, String behalf) {
    String registrant = name(by);
    String principal = name(behalf);
    boolean fits =
        Disclosure.REGISTRANT.faultOf(registrant).isEmpty()
            && Disclosure.PRINCIPAL.faultOf(principal).isEmpty()
            && Disclosure.TEXT.faultOf(text).isEmpty();
    return fits
        ? Optional.of(new Disclosure(Disclosure.Regime.FARA, registrant, principal, null, text))
        : Optional.empty();
  }

  /** Goes on after "Acme Co." or "the U.S." where the first full stop ended no sentence. */
  private static String withItsFullStops(String text, Matcher found) {
    String principal = found.group(2);
    int end = found.end(2);
    while (end < text.length()
        && text.charAt(end) == '.'
        && ABBREVIATION_END.matcher(principal).find()
        && end - found.start(2) < 300) {
      int next = text.indexOf('.', end + 1);
      boolean sentenceEnds = end + 2 < text.length() && Character.isUpperCase(text.charAt(end + 2));
      if (sentenceEnds || next < 0) {
        return principal + ".";
      }
      end = next;
      principal = text.substring(found.start(2), end);
    }
    return principal;
  }

  private static String name(String phrase) {
    String name = ASIDE.matcher(phrase.strip()).replaceFirst("");
    if (Words.lower(name).startsWith("the ")) {
      name = name.substring(4);
    }
    while (name.endsWith(",") || name.endsWith(" ")) {
      name = name.substring(0, name.length() - 1);
    }
    return name;
  }

  private static boolean mayBegin(String text) {
    String start = Words.lower(text.length() > 600 ? text.substring(0, 600) : text);
    return text.length() <= LONGEST
        && (start.contains("distribut")
            || start.contains("disseminat")
            || start.contains("on behalf of")
            || start.contains("registered"));
  }

  /** A statement goes on to the line that names the Department, four lines at most. */
  private static int endOf(Sheet sheet, int start) {
    int end = start + 1;
    int lastWithPlace = start + 1;
    while (end < start + 5 && sheet.isFree(end)) {
      end++;
      if (ON_FILE.matcher(sheet.text(end - 1)).find() || !Words.endsSentence(sheet.text(end - 2))) {
        lastWithPlace = end;
      }
    }
    return lastWithPlace;
  }
}
