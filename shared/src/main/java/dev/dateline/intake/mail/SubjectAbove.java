package dev.dateline.intake.mail;

import dev.dateline.intake.Reading;
import dev.dateline.release.Finding;
import dev.dateline.release.Loss;
import dev.dateline.release.SourcePart;
import dev.dateline.release.Understanding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has a part read with the mail's subject above it, and counts lines as if it were not there. */
final class SubjectAbove {
  private static final int LINES = 3;
  private static final Pattern NAMED_LINES =
      Pattern.compile("\\blines? \\d{1,7}(?:(?: to |, )\\d{1,7})*+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  private static final Pattern BODY = Pattern.compile("(?i)<body[^<>]{0,2000}+>");

  private SubjectAbove() {}

  /** Puts the subject on the line where the page begins, so that lines count as they did. */
  static Reading readPage(PartReader reader, String subject, String html) {
    Matcher body = BODY.matcher(html);
    int begin = body.find() ? body.end() : 0;
    String heading =
        "<h1>%s</h1>"
            .formatted(subject.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    return reader.read(html.substring(0, begin) + heading + html.substring(begin));
  }

  static Reading read(PartReader reader, String subject, String text) {
    Reading reading =
        reader.read("-----Original Message-----\nSubject: %s\n\n%s".formatted(subject, text));
    Understanding understanding = reading.understanding();
    List<SourcePart> parts =
        understanding.parts().stream()
            .filter(part -> part.lastLine() > LINES)
            .map(
                part ->
                    new SourcePart(
                        part.pointer(),
                        Math.max(1, part.firstLine() - LINES),
                        part.lastLine() - LINES))
            .toList();
    List<Loss> losses =
        understanding.losses().stream()
            .filter(loss -> loss.line() == null || loss.line() > LINES)
            .map(SubjectAbove::lifted)
            .toList();
    return new Reading(
        reading.content(),
        reading.findings().stream().map(SubjectAbove::lifted).toList(),
        new Understanding(parts, losses));
  }

  private static Loss lifted(Loss loss) {
    Integer line = loss.line();
    return new Loss(loss.what(), loss.reason(), line == null ? null : line - LINES);
  }

  private static Finding lifted(Finding finding) {
    String message =
        NAMED_LINES
            .matcher(finding.message())
            .replaceAll(lines -> Matcher.quoteReplacement(liftedNumbers(lines.group())));
    return new Finding(finding.code(), finding.level(), message, finding.pointer());
  }

  private static String liftedNumbers(String lines) {
    return NUMBER
        .matcher(lines)
        .replaceAll(n -> String.valueOf(Math.max(1, Integer.parseInt(n.group()) - LINES)));
  }
}
