package dev.dateline.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Processor;
import dev.dateline.intake.Reading;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work grows with the length of a text and no faster, whatever character it repeats. */
class HostileTextTest {
  private static final int SHORT = 15_000;
  private static final int LONG = 8 * SHORT;
  private static final long LEAST_THAT_COUNTS = 2_000_000_000L;
  private final TextReader reader = new TextReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "1",
        "(",
        "[",
        "*",
        "**",
        "_",
        "#",
        "-",
        "—",
        "“",
        "\"",
        "'",
        "‘",
        ".",
        ",",
        ":",
        ";",
        "/",
        "@",
        "a@",
        "\t",
        " ",
        "  x",
        "\n",
        "a\n",
        "A\n",
        "•\n",
        "- a\n",
        "**a",
        "[a](",
        "About A ",
        "About A\n",
        "said ",
        "“a,” ",
        "‘a’ ",
        " »a",
        "“a b c d,” said A B. ",
        "A. ",
        "1.",
        "(A: ",
        "(NYSE: ",
        "From: a\n",
        "Contact: a\n",
        "A B\n555-010-4477\n",
        "A, ",
        "A – ",
        "May 4, ",
        "#\n",
        "Page 1\n",
        "> a\n",
        "distributed by a on behalf of ",
        "Embargo ",
        "\uD83D\uDE00",
        "\u00A0",
        "\u200B",
        "x x1 y\n",
        "À propos de A ",
        "Ã",
        "â€",
        "Ã©",
        "Ã ",
        "embargo until ",
        "this embargo ",
        "EMBARGO: 12 May 2030\n",
        "Embargo a b c d\n",
        "do not publish ",
        "do not run this ",
        "bitte erst noch ",
        "wait before ",
        "ne pas publier ",
        "EMBARGO: 12 May 2030, 9:00 UTC-8 ",
        "EMBARGO: 12 May 2030, time heure de l\n",
        "frei ab ",
        "Hold ",
        "E ",
        "a\tb\tc\n",
        "a   1\n",
        "| a |\n",
        "1. a\n",
        "1. ",
        "www.a.b ",
        "www.",
        "https://a.b/",
        "https://a.b/(",
        "Dear ",
        "Dear a,\n",
        "Oslo: ",
        "RSVP to A B, ",
        "Media: ",
        "Media:\n",
        "A B   A B\n",
        "A B   a@b.example\n",
        "1 / 1 ",
        "01/555 ",
        "A (OTS) - ",
        "A est une ",
        "La A es una ",
        "Utl.: a\n",
        "-more-\nA\nPage 2\n",
        "A/B/C\n",
        "for a copy, contact:\n",
        "A plc   020 7946 0011\n",
        "what: a\n",
        "not distributed on behalf of ",
        "please hold this release ",
        "the embargo has been ",
        "it is not ",
        "will not be released ",
        "do not use the ",
        "bis Donnerstag zu ",
        "pas avant jeudi ",
        "antes del jueves ",
        "until Thursday ",
        "Thursday 9 a.m. ",
        "sent on behalf of A B ",
        "paid for by A for ",
        "Kind regards,\n",
        "ends, 3. May 2030. A "
      })
  void readsWhateverIsRepeated(String unit) {
    String head = "Title of it\\n\\nOSLO – ";
    long shorter = nanos(head + unit.repeat(SHORT / unit.length()));
    long longer = nanos(head + unit.repeat(LONG / unit.length()));
    assertThat(longer).as(unit).isLessThan(Math.max(32 * shorter, LEAST_THAT_COUNTS));
  }

  @Test
  void readsManyOfEverything() {
    StringBuilder text = new StringBuilder("Title of it\n\nOSLO – ");
    for (int i = 0; i < 4_000; i++) {
      text.append("“The eel is wet,” said X")
          .append(letters(i))
          .append(" (NYSE: X")
          .append(i)
          .append(").\n");
    }
    for (int i = 0; i < 4_000; i++) {
      text.append("Contact: Ines Brandvold")
          .append(letters(i))
          .append(", a")
          .append(i)
          .append("@b.example, x@y\n");
    }
    Reading reading = reader.read(text.toString());
    assertThat(reading.content().quotes()).hasSize(ReleaseContent.MOST_QUOTES);
    assertThat(reading.content().contacts()).hasSize(ReleaseContent.MOST_CONTACTS);
    assertThat(reading.findings()).hasSizeLessThan(200);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0 || letters.isEmpty(); rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }

  @Test
  void readsAnythingOrSaysWhyNot() {
    String[] pieces = {
      "FOR IMMEDIATE RELEASE",
      "Contact:",
      "a@b.example",
      "555-010-4477",
      "Ines Brandvold",
      "\n",
      "\n\n",
      "About Eel",
      "“The eel is wet,” said ",
      "OSLO – ",
      "May 4, 2026",
      "###",
      "The eel swims to the sea. ",
      " ",
      "•",
      "(Nasdaq: E)",
      "\t",
      "EMBARGOED UNTIL",
      "9 a.m. ET",
      "**",
      "[x](#)",
      "distributed by A on behalf of B. Department of Justice",
      "From: x\nTo: y\n",
      "\u0007",
      "\uFFFD"
    };
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        assertThat(LostWords.of(text.toString(), reader.read(text.toString())))
            .as(text.toString())
            .isEmpty();
      } catch (InvalidRelease e) {
        assertThat(e.faults()).isNotEmpty();
      }
    }
  }

  private long nanos(String text) {
    return Processor.nanos(
        () -> {
          try {
            reader.read(text);
          } catch (InvalidRelease e) {
            assertThat(e.faults()).isNotEmpty();
          }
        });
  }
}
