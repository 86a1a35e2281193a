package dev.dateline.lint;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Disclosure;
import dev.dateline.release.Issuer;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.WebAddress;
import dev.dateline.render.BodyText;
import dev.dateline.render.BodyText.Look;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release as the rules read it.
 *
 * @param at when it is to be public
 * @param body empty where there is none
 * @param prose what readers read: headline, body, standing paragraphs
 * @param names what stands beside it: contacts, speakers, label, captions
 */
record Checked(
    ReleaseContent content,
    Newsroom newsroom,
    Instant at,
    BodyText body,
    List<Passage> prose,
    List<Passage> names) {
  static final String BODY = "#/body/value";

  /** Languages whose scripts do not part their words. */
  private static final Set<String> WITHOUT_BLANKS = Set.of("zh", "ja", "th", "lo", "km", "my");

  static Checked of(ReleaseContent content, Newsroom newsroom, Instant at) {
    BodyText body =
        content.body() == null ? new BodyText(List.of(), List.of()) : BodyText.of(content.body());
    return new Checked(content, newsroom, at, body, prose(content, body), names(content));
  }

  /** Returns the day of publication where the newsroom is. */
  LocalDate day() {
    return LocalDate.ofInstant(at, newsroom.zone());
  }

  /** Returns nothing for a language whose words no rule knows. */
  Optional<Vocabulary> vocabulary() {
    return content.language() == null
        ? Optional.empty()
        : Vocabulary.of(content.language().primary());
  }

  /** Tells whether words can be counted by the blanks between them. */
  boolean partsItsWords() {
    return content.language() == null || !WITHOUT_BLANKS.contains(content.language().primary());
  }

  /** Counts the words of the body. */
  int length() {
    return body.paragraphs().stream()
        .mapToInt(paragraph -> Passage.countWords(paragraph.text()))
        .sum();
  }

  Stream<Passage> all() {
    return Stream.concat(prose.stream(), names.stream());
  }

  Stream<Passage> paragraphs() {
    return prose.stream().filter(passage -> passage.pointer().equals(BODY));
  }

  /** Returns the addresses of pages and files outside of the body, by their pointers. */
  Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    Issuer issuer = content.issuer();
    if (issuer != null && issuer.url() != null) {
      addresses.put("#/issuer/url", issuer.url().value());
    }
    for (int i = 0; i < content.attachments().size(); i++) {
      if (content.attachments().get(i).href() instanceof WebAddress address) {
        addresses.put("#/attachments/" + i + "/href", address.value());
      }
    }
    return addresses;
  }

  private static List<Passage> prose(ReleaseContent content, BodyText body) {
    List<Passage> prose = new ArrayList<>();
    prose.add(Passage.of("#/headline", content.headline(), Look.HEADING));
    add(prose, "#/subheadline", content.subheadline());
    add(prose, "#/summary", content.summary());
    body.paragraphs().forEach(found -> prose.add(Passage.of(BODY, found.text(), found.look())));
    for (int i = 0; i < content.boilerplate().size(); i++) {
      add(prose, "#/boilerplate/" + i + "/text", content.boilerplate().get(i).text());
    }
    return List.copyOf(prose);
  }

  private static List<Passage> names(ReleaseContent content) {
    List<Passage> names = new ArrayList<>();
    if (content.releaseLine() != null) {
      add(names, "#/releaseLine/text", content.releaseLine().text());
    }
    if (content.dateline() != null) {
      add(names, "#/dateline/place", content.dateline().place());
      add(names, "#/dateline/wire", content.dateline().wire());
    }
    for (int i = 0; i < content.contacts().size(); i++) {
      addContact(names, "#/contacts/" + i, content.contacts().get(i));
    }
    for (int i = 0; i < content.quotes().size(); i++) {
      add(names, "#/quotes/" + i + "/speaker", content.quotes().get(i).speaker());
      add(names, "#/quotes/" + i + "/title", content.quotes().get(i).title());
    }
    for (int i = 0; i < content.boilerplate().size(); i++) {
      Boilerplate standing = content.boilerplate().get(i);
      add(names, "#/boilerplate/" + i + "/about", standing.about());
    }
    add(names, "#/endMark", content.endMark());
    if (content.issuer() != null) {
      add(names, "#/issuer/name", content.issuer().name());
    }
    if (content.disclosure() != null) {
      addDisclosure(names, content.disclosure());
    }
    for (int i = 0; i < content.attachments().size(); i++) {
      addAttachment(names, "#/attachments/" + i, content.attachments().get(i));
    }
    return List.copyOf(names);
  }

  private static void addContact(List<Passage> names, String pointer, Contact contact) {
    add(names, pointer + "/name", contact.name());
    add(names, pointer + "/organisation", contact.organisation());
    add(names, pointer + "/role", contact.role());
    for (int i = 0; i < contact.emails().size(); i++) {
      add(names, pointer + "/emails/" + i, contact.emails().get(i).value());
    }
    for (int i = 0; i < contact.phones().size(); i++) {
      add(names, pointer + "/phones/" + i, contact.phones().get(i).value());
    }
  }

  private static void addDisclosure(List<Passage> names, Disclosure disclosure) {
    add(names, "#/disclosure/registrant", disclosure.registrant());
    add(names, "#/disclosure/principal", disclosure.principal());
    add(names, "#/disclosure/principalCountry", disclosure.principalCountry());
    add(names, "#/disclosure/text", disclosure.text());
  }

  private static void addAttachment(List<Passage> names, String pointer, Attachment attachment) {
    add(names, pointer + "/alt", attachment.alt());
    add(names, pointer + "/caption", attachment.caption());
    add(names, pointer + "/credit", attachment.credit());
  }

  private static void add(List<Passage> passages, String pointer, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      passages.add(Passage.of(pointer, text));
    }
  }
}
