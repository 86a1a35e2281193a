package dev.dateline.intake.text;

import dev.dateline.release.Contact;
import dev.dateline.release.ReleaseContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a release, each once: quotes stand in the body and are not counted again. */
final class ContentText {
  private ContentText() {}

  static List<String> of(ReleaseContent content) {
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(content.headline());
    texts.add(content.subheadline());
    texts.add(content.releaseLine() == null ? null : content.releaseLine().text());
    texts.add(content.dateline() == null ? null : content.dateline().place());
    texts.add(content.dateline() == null ? null : content.dateline().wire());
    texts.add(content.body() == null ? null : content.body().value());
    content.contacts().stream().flatMap(ContentText::of).forEach(texts::add);
    content
        .boilerplate()
        .forEach(boilerplate -> texts.add(boilerplate.about() + " " + boilerplate.text()));
    texts.add(content.endMark());
    texts.add(content.disclosure() == null ? null : content.disclosure().text());
    if (content.issuer() != null) {
      content
          .issuer()
          .tickers()
          .forEach(ticker -> texts.add(ticker.exchange() + " " + ticker.symbol()));
    }
    return texts.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static Stream<String> of(Contact contact) {
    return Stream.of(
            Stream.of(contact.name()),
            Stream.ofNullable(contact.role()),
            Stream.ofNullable(contact.organisation()),
            contact.emails().stream().map(Object::toString),
            contact.phones().stream().map(Object::toString))
        .flatMap(part -> part);
  }
}
