package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Withdrawal;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A page that stands where a release does not, or does no longer. */
final class NoticePage {
  private final Newsroom newsroom;
  private final Words words;
  private final String epoch;
  private final Language ours;
  private final FeedLinks feeds;
  private final Masthead masthead;

  NoticePage(SiteLinks links, Newsroom newsroom, Words words, String epoch) {
    this.feeds = new FeedLinks(links, newsroom);
    this.masthead = Masthead.of(newsroom, links);
    this.newsroom = newsroom;
    this.words = words;
    this.epoch = epoch;
    this.ours = new Language(words.language());
  }

  byte[] withdrawn(PressRelease release) {
    ReleaseContent content = release.content();
    Frame frame = frame(content.language(), content.headline());
    Html html = frame.begin().markup("<article class=\"notice\">\n");
    content
        .label(newsroom.disclosure())
        .ifPresent(label -> Sections.disclosure(label, words, html));
    html.markup("<p class=\"status\">").word(words.withdrawn()).markup("</p>\n<h1");
    Sections.direction(content.language(), html);
    html.markup(">").text(content.headline()).markup("</h1>\n<p>");
    html.word(words.withdrawnNotice()).markup("</p>\n");
    explanation(release.state().withdrawal(), content.language(), html);
    wayOn(html);
    return end(frame, html);
  }

  byte[] killed(@Nullable Withdrawal withdrawal) {
    Frame frame = frame(ours, words.killed());
    Html html = frame.begin().markup("<article class=\"notice\">\n<p class=\"status\">");
    html.word(words.withdrawn()).markup("</p>\n<h1>").word(words.killed()).markup("</h1>\n<p>");
    html.word(words.killedNotice()).markup("</p>\n");
    explanation(withdrawal, ours, html);
    wayOn(html);
    return end(frame, html);
  }

  byte[] moved(String to) {
    Frame frame = frame(ours, words.moved());
    Html html = frame.begin().markup("<article class=\"notice\">\n<h1>");
    html.word(words.moved()).markup("</h1>\n<p>").word(words.movedNotice()).markup("</p>\n<p><a");
    html.attribute("href", to).markup(">").word(words.movedLink()).markup("</a></p>\n");
    return end(frame, html);
  }

  /** Renders what stands where a list was on which nothing is left. */
  byte[] emptied() {
    Frame frame = frame(new Language(words.language()), words.notFound());
    Html html = frame.begin().markup("<article class=\"notice\">\n<h1>").word(words.notFound());
    html.markup("</h1>\n<p>").word(words.notFoundNotice()).markup("</p>\n");
    wayOn(html);
    return end(frame, html);
  }

  /**
   * Renders what stands where nothing does.
   *
   * @param front where the front page of a newsroom is; null where the page leads nowhere
   */
  static byte[] notFound(Words words, @Nullable String front) {
    Frame frame =
        new Frame(new Language(words.language()), words.notFound(), null, null, null, null, words);
    Html html = frame.begin().markup("<article class=\"notice\">\n<p class=\"status\">404</p>\n");
    html.markup("<h1>").word(words.notFound()).markup("</h1>\n<p>");
    html.word(words.notFoundNotice()).markup("</p>\n<p>");
    html.word(words.notFoundHint()).markup("</p>\n");
    if (front != null) {
      html.markup("<p><a").attribute("href", front).markup(">");
      html.word(words.newestReleasesThere()).markup("</a></p>\n");
    }
    return end(frame, html);
  }

  private void explanation(
      @Nullable Withdrawal withdrawal, @Nullable Language language, Html html) {
    if (withdrawal == null || withdrawal.explanation() == null) {
      return;
    }
    html.markup("<div class=\"why\">\n");
    Sections.prose(withdrawal.explanation(), html);
    ZonedDateTime at = withdrawal.at().atZone(newsroom.zone());
    html.markup("<p class=\"when\">");
    Sections.time(at, language, html);
    html.markup("</p>\n</div>\n");
  }

  private void wayOn(Html html) {
    html.markup("<p><a").attribute("href", masthead.front()).markup(">");
    html.word(words.newestReleases()).markup("</a></p>\n");
  }

  private Frame frame(@Nullable Language language, String title) {
    return new Frame(language, title, null, null, masthead, epoch, words, feeds::write);
  }

  private static byte[] end(Frame frame, Html html) {
    html.markup("</article>\n");
    frame.beginFooter(html);
    return frame.end(html);
  }
}
