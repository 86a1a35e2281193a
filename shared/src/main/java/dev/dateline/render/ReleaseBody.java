package dev.dateline.render;

import static dev.dateline.render.BodyNode.element;

import dev.dateline.release.Body;
import dev.dateline.release.Dateline;
import dev.dateline.release.Language;
import dev.dateline.release.Quote;
import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a release with the dateline before its first words. */
final class ReleaseBody {
  private ReleaseBody() {}

  /** Writes it as HTML. */
  static void write(ReleaseContent content, Words words, Html html) {
    write(content, List.of(), words, html);
  }

  /** Writes it as HTML in which each quote of the release can be linked to. */
  static void writeLinked(ReleaseContent content, Words words, Html html) {
    write(content, content.quotes(), words, html);
  }

  private static void write(ReleaseContent content, List<Quote> quotes, Words words, Html html) {
    Dateline dateline = content.dateline();
    Body body = content.body();
    if (body != null) {
      Html before = dateline == null ? null : html(dateline, content.language());
      List<BodyNode> shaped = BodyShape.of(BodyPolicy.partsOf(body), dateline != null);
      BodyWriter.write(shaped, before, QuoteLinks.in(shaped, quotes), words, html);
    } else if (dateline != null) {
      html.markup("<p>").append(html(dateline, content.language())).markup("</p>\n");
    }
  }

  /** Returns it as a body without a place for the dateline. */
  static List<BodyNode> of(ReleaseContent content) {
    Dateline dateline = content.dateline();
    List<BodyNode> opening = dateline == null ? List.of() : opening(dateline, content.language());
    Body body = content.body();
    if (body == null) {
      return opening.isEmpty() ? List.of() : List.of(element(Tag.P, opening));
    }
    List<BodyNode> shaped = BodyShape.of(BodyPolicy.partsOf(body), dateline != null);
    return shaped.stream().map(node -> opened(node, opening)).toList();
  }

  private static BodyNode opened(BodyNode node, List<BodyNode> opening) {
    if (!(node instanceof BodyNode.Element paragraph)
        || paragraph.children().isEmpty()
        || !(paragraph.children().getFirst() instanceof BodyNode.Opening(boolean alone))) {
      return node;
    }
    List<BodyNode> children = new ArrayList<>(opening);
    if (!alone) {
      children.add(new BodyNode.Text(" \u2014 "));
    }
    children.addAll(paragraph.children().subList(1, paragraph.children().size()));
    return new BodyNode.Element(paragraph.tag(), paragraph.attributes(), children);
  }

  private static List<BodyNode> opening(Dateline dateline, @Nullable Language language) {
    String date = dateline.date() == null ? "" : ", " + Dates.in(language).date(dateline.date());
    return List.of(
        element(Tag.STRONG, List.of(new BodyNode.Text(dateline.place()))),
        new BodyNode.Text(date + Sections.wire(dateline)));
  }

  private static Html html(Dateline dateline, @Nullable Language language) {
    Html html = Html.withoutForeignWords().markup("<span class=\"dateline\"><b>");
    html.text(dateline.place()).markup("</b>");
    if (dateline.date() != null) {
      html.markup(", <time").attribute("datetime", dateline.date().toString()).markup(">");
      html.text(Dates.in(language).date(dateline.date())).markup("</time>");
    }
    return html.text(Sections.wire(dateline)).markup("</span>");
  }
}
