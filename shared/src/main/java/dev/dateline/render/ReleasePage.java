package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Disclosure;
import dev.dateline.release.ImageSize;
import dev.dateline.release.Issuer;
import dev.dateline.release.Language;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Revision;
import dev.dateline.release.Shelf;
import dev.dateline.release.SitePath;
import dev.dateline.release.Translation;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page of one release, in the order in which a release is written. */
final class ReleasePage {
  /** From so many characters on, a headline is set smaller. */
  private static final int LONG_HEADLINE = 110;

  private static final int LONGEST_DESCRIPTION = 300;

  private final ReleaseContent content;
  private final @Nullable Instant publishedAt;
  private final Corrections corrections;
  private final Newsroom newsroom;
  private final Words words;
  private final @Nullable Language language;

  /** Shows a release, and if {@code replaced} is there, what became of that. */
  ReleasePage(PressRelease release, @Nullable Revision replaced, Newsroom newsroom, Words words) {
    this.content = release.content();
    this.publishedAt = release.state().publishedAt();
    this.corrections = new Corrections(release, replaced, newsroom.zone(), words);
    this.newsroom = newsroom;
    this.words = words;
    this.language = content.language();
  }

  /**
   * Renders the page that readers see.
   *
   * @param links writes what else the head tells machines
   */
  byte[] render(@Nullable String canonical, Masthead masthead, String epoch, Consumer<Html> links) {
    return render(
        new Frame(
            language, content.headline(), description(), canonical, masthead, epoch, words, links),
        masthead,
        html -> {});
  }

  /** Renders the page for the few, with a banner before all but the disclosure. */
  byte[] render(Consumer<Html> banner) {
    Masthead masthead = Masthead.leadingNowhere(newsroom);
    return render(
        new Frame(language, content.headline(), null, null, masthead, null, words),
        masthead,
        banner);
  }

  private byte[] render(Frame frame, Masthead masthead, Consumer<Html> banner) {
    Html html = frame.begin().markup("<article>\n");
    disclosure(html);
    banner.accept(html);
    head(masthead, html);
    html.markup("<div class=\"text\">\n");
    if (publishedAt != null) {
      html.markup("<p class=\"when\">");
      published(publishedAt, html);
    }
    corrections.write(html);
    body(html);
    html.markup("</div>\n");
    boilerplate(html);
    ContactBlock.write(content.contacts(), newsroom, words, html);
    attachments(html);
    issuer(html);
    tags(masthead, html);
    end(html);
    html.markup("</article>\n");
    frame.beginFooter(html);
    if (publishedAt != null) {
      html.markup("<p>");
      published(publishedAt, html);
    }
    return frame.end(html);
  }

  /** Returns what the release says of itself in short; null where it does not. */
  @Nullable String description() {
    String text = content.summary() != null ? content.summary() : content.subheadline();
    if (text == null || text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int end = LONGEST_DESCRIPTION;
    if (Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end) + "\u2026";
  }

  private void disclosure(Html html) {
    content
        .label(newsroom.disclosure())
        .ifPresent(label -> Sections.disclosure(label, words, html));
  }

  private void head(Masthead masthead, Html html) {
    html.markup("<header class=\"head\">\n<div class=\"lines\">\n");
    ReleaseLine line = content.releaseLine();
    if (line != null) {
      html.markup("<p class=\"line\" dir=\"auto\">").text(line.text()).markup("</p>\n");
    }
    html.markup("<p class=\"kind\">").word(words.kind(content.kind())).markup("</p>\n");
    translations(masthead, html);
    html.markup("</div>\n<h1");
    if (content.headline().length() >= LONG_HEADLINE) {
      html.markup(" class=\"long\"");
    }
    Sections.direction(language, html);
    html.markup(">").text(content.headline()).markup("</h1>\n");
    if (content.subheadline() != null) {
      html.markup("<p class=\"sub\"");
      Sections.direction(language, html);
      html.markup(">").text(content.subheadline()).markup("</p>\n");
    }
    html.markup("</header>\n");
  }

  /** A page for the few leads to none of them: they may be where nobody finds them yet. */
  private void translations(Masthead masthead, Html html) {
    if (content.translations().isEmpty()) {
      return;
    }
    boolean leadsOn = masthead.front() != null;
    html.markup("<p class=\"kind\">").word(words.alsoIn());
    String parting = " ";
    for (Translation translation : content.translations()) {
      String tag = translation.language().tag();
      html.text(parting).markup(leadsOn ? "<a" : "<span").attribute("lang", tag);
      if (leadsOn) {
        html.attribute("hreflang", tag).attribute("href", translation.href().value());
      }
      html.markup(" dir=\"auto\">").text(LanguageNames.of(translation.language()));
      html.markup(leadsOn ? "</a>" : "</span>");
      parting = ", ";
    }
    html.markup("</p>\n");
  }

  private void body(Html html) {
    html.markup("<div class=\"body\"");
    Sections.direction(language, html);
    html.markup(">\n");
    ReleaseBody.writeLinked(content, words, html);
    html.markup("</div>\n");
  }

  private void boilerplate(Html html) {
    for (Boilerplate part : content.boilerplate()) {
      html.markup("<section class=\"about\">\n<h2 dir=\"auto\">");
      if (!Sections.isWhole(part.about(), words)) {
        html.word(words.about()).markup(" ");
      }
      html.text(part.about()).markup("</h2>\n<div>\n");
      Sections.prose(part.text(), html);
      html.markup("</div>\n</section>\n");
    }
  }

  private void attachments(Html html) {
    if (content.attachments().isEmpty()) {
      return;
    }
    html.markup("<section class=\"files\">\n<h2>")
        .word(words.attachments())
        .markup("</h2>\n<ul>\n");
    for (Attachment file : content.attachments()) {
      html.markup("<li dir=\"auto\"><figure>");
      file(file, html);
      if (file.caption() != null || file.credit() != null) {
        html.markup("\n<figcaption>");
        html.text(file.caption() == null ? "" : file.caption());
        credit(file, html);
        html.markup("</figcaption>");
      }
      html.markup("</figure></li>\n");
    }
    html.markup("</ul>\n</section>\n");
  }

  /** A page for the few leads to no file of the site: that may be where nobody finds it yet. */
  private static void file(Attachment file, Html html) {
    if (file.href() instanceof SitePath) {
      html.text(file.alt()).markup(" ");
      mediaType(file, html);
      return;
    }
    html.markup("<a").attribute("href", file.href().value());
    html.markup(" rel=\"nofollow noopener\">");
    ImageSize size = file.size();
    if (size == null) {
      html.text(file.alt()).markup("</a> ");
      mediaType(file, html);
      return;
    }
    html.markup("<img").attribute("src", file.href().value()).attribute("alt", file.alt());
    html.attribute("width", Integer.toString(size.width()));
    html.attribute("height", Integer.toString(size.height()));
    html.markup(" loading=\"lazy\"></a>");
  }

  private static void mediaType(Attachment file, Html html) {
    html.markup("<small><bdi>").text(file.mediaType()).markup("</bdi></small>");
  }

  private static void credit(Attachment file, Html html) {
    if (file.credit() != null) {
      html.markup(" <small>").text(file.credit()).markup("</small>");
    }
  }

  private void issuer(Html html) {
    Issuer issuer = content.issuer();
    if (issuer == null) {
      return;
    }
    html.markup("<section class=\"issuer\">\n<h2>").word(words.issuer()).markup("</h2>\n");
    html.markup("<p dir=\"auto\">");
    if (issuer.url() == null) {
      html.text(issuer.name());
    } else {
      html.markup("<a").attribute("href", issuer.url().value());
      html.markup(" rel=\"nofollow noopener\">").text(issuer.name()).markup("</a>");
    }
    for (Issuer.Ticker ticker : issuer.tickers()) {
      html.markup(" <span class=\"ticker\">").text(ticker.exchange()).markup(": <b>");
      html.text(ticker.symbol()).markup("</b></span>");
    }
    html.markup("</p>\n</section>\n");
  }

  private void tags(Masthead masthead, Html html) {
    if (content.tags().isEmpty()) {
      return;
    }
    html.markup("<section class=\"tags\">\n<h2>").word(words.tags()).markup("</h2>\n<ul>\n");
    for (String tag : content.tags()) {
      String href = masthead.to(Shelf.of(tag));
      html.markup("<li dir=\"auto\">");
      if (href == null) {
        html.text(tag);
      } else {
        html.markup("<a").attribute("href", href).markup(">").text(tag).markup("</a>");
      }
      html.markup("</li>\n");
    }
    html.markup("</ul>\n</section>\n");
  }

  private void end(Html html) {
    if (content.endMark() != null) {
      html.markup("<p class=\"endmark\">").text(content.endMark()).markup("</p>\n");
    }
    Disclosure disclosure = content.disclosure();
    if (disclosure != null && disclosure.text() != null) {
      html.markup("<p class=\"original\" dir=\"auto\">").text(disclosure.text()).markup("</p>\n");
    }
  }

  private void published(Instant at, Html html) {
    html.word(words.published()).markup(" ");
    Sections.time(at.atZone(newsroom.zone()), language, html);
    html.markup("</p>\n");
  }
}
