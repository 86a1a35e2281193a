package dev.dateline.intake.mail;

import dev.dateline.intake.Reading;
import dev.dateline.intake.html.HtmlReader;
import dev.dateline.intake.text.TextReader;
import dev.dateline.release.Loss;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mails for tests, and a reader of them that keeps what it handed on. */
final class Mails {
  static final String RELEASE =
      """
      FOR IMMEDIATE RELEASE: May 4, 2026

      Ferry Sails Again After Forty Quiet Years

      OSLO, May 4, 2026 – The ferry sails again between the two halves of the town, which
      have had no crossing since the old bridge was closed to everything but bicycles and
      the occasional moose.

      It costs nothing for those who row along.

      About Eel Line
      Eel Line has run small boats since 1971.

      ###
      """;

  String part = "";
  String form = "";

  final MailReader reader =
      new MailReader(
          text -> {
            part = text;
            form = "text";
            return new TextReader().read(text);
          },
          html -> {
            part = html;
            form = "html";
            return new HtmlReader().read(html);
          });

  Reading read(String mail) {
    return read(mail, StandardCharsets.UTF_8);
  }

  Reading read(String mail, Charset charset) {
    return reader.read(mail.getBytes(charset));
  }

  static List<String> losses(Reading reading) {
    return reading.understanding().losses().stream().map(Loss::what).toList();
  }
}
