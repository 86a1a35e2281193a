package dev.dateline.render;

import static dev.dateline.render.BodyNode.element;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Correction;
import dev.dateline.release.Issuer;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Translation;
import dev.dateline.release.Withdrawal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a release says but its label, in the order of its page, as one body that {@link
 * PlainText} and {@link MarkdownBody} can write.
 */
final class Manuscript {
  private final Words words;
  private final Newsroom newsroom;
  private final @Nullable Language language;
  private final List<BodyNode> nodes = new ArrayList<>();

  private Manuscript(Words words, Newsroom newsroom, @Nullable Language language) {
    this.words = words;
    this.newsroom = newsroom;
    this.language = language;
  }

  static List<BodyNode> of(PressRelease release, Newsroom newsroom, Words words) {
    Manuscript manuscript = new Manuscript(words, newsroom, release.content().language());
    manuscript.whole(release);
    return manuscript.nodes;
  }

  /** Returns a revision for editors, after what says that it is one. */
  static List<BodyNode> revision(PressRelease release, Newsroom newsroom, Words words) {
    Manuscript manuscript = new Manuscript(words, newsroom, release.content().language());
    manuscript.paragraph(
        strong(words.revision(release.revision().number())),
        lineBreak(),
        text(words.status(release.status())));
    manuscript.whole(release);
    return manuscript.nodes;
  }

  private void whole(PressRelease release) {
    ReleaseContent content = release.content();
    head(content);
    published(release.state().publishedAt());
    corrections(release.state().corrections().reversed());
    nodes.addAll(ReleaseBody.of(content));
    boilerplate(content.boilerplate());
    contacts(content.contacts());
    attachments(content.attachments());
    issuer(content.issuer());
    end(content);
  }

  /** Returns what stands in place of a withdrawn release. */
  static List<BodyNode> withdrawn(PressRelease release, Newsroom newsroom, Words words) {
    ReleaseContent content = release.content();
    Manuscript manuscript = new Manuscript(words, newsroom, content.language());
    manuscript.paragraph(strong(words.withdrawn()));
    manuscript.heading(Tag.H1, content.headline());
    manuscript.paragraph(text(words.withdrawnNotice()));
    manuscript.explanation(release.state().withdrawal());
    return manuscript.nodes;
  }

  /** Returns what stands in place of a killed release, with nothing of its content. */
  static List<BodyNode> killed(PressRelease release, Newsroom newsroom, Words words) {
    Manuscript manuscript = new Manuscript(words, newsroom, new Language(words.language()));
    manuscript.heading(Tag.H1, words.killed());
    manuscript.paragraph(text(words.killedNotice()));
    manuscript.explanation(release.state().withdrawal());
    manuscript.paragraph(text(newsroom.title()));
    return manuscript.nodes;
  }

  private void head(ReleaseContent content) {
    List<BodyNode> lines = new ArrayList<>();
    if (content.releaseLine() != null) {
      lines.add(strong(content.releaseLine().text()));
      lines.add(lineBreak());
    }
    lines.add(text(words.kind(content.kind())));
    nodes.add(element(Tag.P, lines));
    translations(content.translations());
    heading(Tag.H1, content.headline());
    if (content.subheadline() != null) {
      paragraph(strong(content.subheadline()));
    }
  }

  private void translations(List<Translation> translations) {
    if (translations.isEmpty()) {
      return;
    }
    List<BodyNode> line = new ArrayList<>();
    String before = words.alsoIn() + " ";
    for (Translation translation : translations) {
      line.add(text(before));
      line.add(link(translation.href().value(), LanguageNames.of(translation.language())));
      before = ", ";
    }
    nodes.add(element(Tag.P, line));
  }

  private void published(@Nullable Instant at) {
    if (at == null) {
      paragraph(text(newsroom.title()));
      return;
    }
    paragraph(text(newsroom.title()), lineBreak(), text(words.published() + " " + time(at)));
  }

  private void corrections(List<Correction> newestFirst) {
    for (Correction correction : newestFirst) {
      List<BodyNode> notice = new ArrayList<>();
      notice.add(
          element(
              Tag.P,
              List.of(
                  strong(words.correction(correction.weight())),
                  text(" \u2013 " + time(correction.at())))));
      notice.addAll(prose(correction.note()));
      nodes.add(element(Tag.BLOCKQUOTE, notice));
    }
  }

  private void boilerplate(List<Boilerplate> parts) {
    for (Boilerplate part : parts) {
      boolean whole = Sections.isWhole(part.about(), words);
      heading(Tag.H2, whole ? part.about() : words.about() + " " + part.about());
      nodes.addAll(prose(part.text()));
    }
  }

  private void contacts(List<Contact> contacts) {
    list(
        words.contacts(),
        contacts.stream()
            .map(
                contact -> {
                  List<BodyNode> lines = new ArrayList<>();
                  if (!contact.name().isEmpty()) {
                    lines.add(strong(contact.name()));
                  }
                  addLine(contact.role(), lines);
                  addLine(contact.organisation(), lines);
                  contact.emails().forEach(email -> addLine(email.value(), lines));
                  contact.phones().forEach(phone -> addLine(phone.value(), lines));
                  return lines;
                })
            .toList());
  }

  private void attachments(List<Attachment> files) {
    list(
        words.attachments(),
        files.stream()
            .map(
                file -> {
                  List<BodyNode> lines = new ArrayList<>();
                  lines.add(link(file.href().value(), file.alt()));
                  addLine(file.mediaType(), lines);
                  addLine(file.caption(), lines);
                  addLine(file.credit(), lines);
                  return lines;
                })
            .toList());
  }

  private void issuer(@Nullable Issuer issuer) {
    if (issuer == null) {
      return;
    }
    heading(Tag.H2, words.issuer());
    List<BodyNode> lines = new ArrayList<>();
    lines.add(
        issuer.url() == null ? text(issuer.name()) : link(issuer.url().value(), issuer.name()));
    for (Issuer.Ticker ticker : issuer.tickers()) {
      addLine(ticker.exchange() + ": " + ticker.symbol(), lines);
    }
    nodes.add(element(Tag.P, lines));
  }

  private void end(ReleaseContent content) {
    if (!content.tags().isEmpty()) {
      heading(Tag.H2, words.tags());
      paragraph(text(String.join(", ", content.tags())));
    }
    if (content.endMark() != null) {
      paragraph(text(content.endMark()));
    }
    if (content.disclosure() != null && content.disclosure().text() != null) {
      paragraph(text(content.disclosure().text()));
    }
  }

  private void explanation(@Nullable Withdrawal withdrawal) {
    if (withdrawal != null && withdrawal.explanation() != null) {
      nodes.addAll(prose(withdrawal.explanation()));
      paragraph(text(time(withdrawal.at())));
    }
  }

  private void list(String heading, List<List<BodyNode>> items) {
    if (!items.isEmpty()) {
      heading(Tag.H2, heading);
      nodes.add(
          element(Tag.UL, items.stream().<BodyNode>map(lines -> element(Tag.LI, lines)).toList()));
    }
  }

  private void heading(Tag level, String text) {
    nodes.add(element(level, List.of(text(text))));
  }

  private void paragraph(BodyNode... inline) {
    nodes.add(element(Tag.P, List.of(inline)));
  }

  private static List<BodyNode> prose(String prose) {
    List<BodyNode> paragraphs = new ArrayList<>();
    for (List<String> lines : Sections.paragraphs(prose)) {
      List<BodyNode> inline = new ArrayList<>();
      lines.forEach(line -> addLine(line, inline));
      paragraphs.add(element(Tag.P, inline));
    }
    return paragraphs;
  }

  private static void addLine(@Nullable String line, List<BodyNode> lines) {
    if (line != null) {
      if (!lines.isEmpty()) {
        lines.add(lineBreak());
      }
      lines.add(text(line));
    }
  }

  private String time(Instant at) {
    ZonedDateTime there = at.atZone(newsroom.zone());
    Dates dates = Dates.in(language);
    return dates.date(there.toLocalDate()) + ", " + dates.time(there);
  }

  private static BodyNode link(String address, String text) {
    return new BodyNode.Element(Tag.A, Map.of("href", address), List.of(text(text)));
  }

  private static BodyNode strong(String text) {
    return element(Tag.STRONG, List.of(text(text)));
  }

  private static BodyNode lineBreak() {
    return element(Tag.BR, List.of());
  }

  private static BodyNode text(String text) {
    return new BodyNode.Text(text);
  }
}
