package dev.dateline.webhook.acting;

import dev.dateline.intake.Losses;
import dev.dateline.intake.Reading;
import dev.dateline.intake.text.TextReader;
import dev.dateline.json.ContentTree;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Contact;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.Slug;
import dev.dateline.webhook.acting.FoundMembers.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings what a CMS calls tags, contacts and the like into the shapes that a release has. */
final class EntryMembers {
  private static final List<String> NAMES = List.of("name", "title", "label", "slug");

  /** What stands behind a dateline, so that it is one. */
  private static final String SENTENCE = "The text of the release begins here, and it goes on.";

  private final Newsroom newsroom;
  private final Losses losses;

  EntryMembers(Newsroom newsroom, Losses losses) {
    this.newsroom = newsroom;
    this.losses = losses;
  }

  /** Returns a slug that is one of ours; of another the headline gives one. */
  Optional<String> slug(String said) {
    try {
      return Optional.of(new Slug(said).value());
    } catch (IllegalArgumentException e) {
      losses.add("slug '%s'".formatted(said), "a slug has a-z, 0-9 and '-' only", null);
      return Optional.empty();
    }
  }

  /** Returns tags out of texts, or objects that have a name; a text may hold several by commas. */
  List<String> tags(Found found) {
    Set<String> tags = new LinkedHashSet<>();
    Stream<?> said =
        switch (found.value()) {
          case List<?> list -> list.stream();
          case String text -> Stream.of(text.split(",", -1));
          default -> Stream.of(found.value());
        };
    said.forEach(tag -> addTag(tags, tag));
    List<String> all = List.copyOf(tags);
    tags.stream()
        .skip(ReleaseContent.MOST_TAGS)
        .forEach(
            tag ->
                losses.add(
                    "tag '%s'".formatted(tag),
                    "a release has at most %d tags".formatted(ReleaseContent.MOST_TAGS),
                    null));
    return new ArrayList<>(tags).subList(0, Math.min(all.size(), ReleaseContent.MOST_TAGS));
  }

  private void addTag(Set<String> tags, @Nullable Object tag) {
    String name = nameOf(tag).strip();
    if (isInternal(tag) || name.isEmpty()) {
      return;
    }
    if (ReleaseContent.TAG.faultOf(name).isPresent()) {
      losses.add("tag '%s'".formatted(name), "a tag is one line of at most 64 characters", null);
      return;
    }
    tags.add(name);
  }

  /** Ghost keeps some tags from readers, and so must we. */
  private static boolean isInternal(@Nullable Object tag) {
    return tag instanceof Map<?, ?> members && "internal".equals(members.get("visibility"));
  }

  private static String nameOf(@Nullable Object tag) {
    if (tag instanceof Map<?, ?> members) {
      return firstText(members, NAMES)
          .orElseGet(() -> members.get("sys") instanceof Map<?, ?> sys ? text(sys.get("id")) : "");
    }
    return text(tag);
  }

  /** Returns the contacts of a text, of an object, or of several. */
  List<?> contacts(Found found) {
    List<?> said = found.value() instanceof List<?> list ? list : List.of(found.value());
    boolean rich = said.stream().noneMatch(EntryMembers::isPerson);
    if (rich) {
      String words = said.stream().allMatch(String.class::isInstance) ? lines(said) : found.words();
      return words.isEmpty() && !found.isText(losses) ? List.of() : contactsIn(words);
    }
    return said.stream().filter(EntryMembers::isPerson).map(EntryMembers::person).toList();
  }

  private static String lines(List<?> texts) {
    return texts.stream().map(String::valueOf).collect(Collectors.joining("\n\n"));
  }

  private List<?> contactsIn(String words) {
    Optional<ReleaseContent> read = read("%s\n\nMedia contact:\n%s\n".formatted(SENTENCE, words));
    List<Contact> contacts = read.map(ReleaseContent::contacts).orElse(List.of());
    if (contacts.isEmpty()) {
      losses.add(
          "contact '%s'".formatted(words), "no name, e-mail or phone can be read there", null);
    }
    ReleaseContent holder = ReleaseContent.withHeadline("–").contacts(contacts).build();
    return ContentTree.of(holder).get("contacts") instanceof List<?> tree ? tree : List.of();
  }

  private static boolean isPerson(@Nullable Object said) {
    return said instanceof Map<?, ?> members
        && (members.get("name") instanceof String
            || members.get("email") instanceof String
            || members.get("phone") instanceof String
            || members.get("emails") instanceof List<?>);
  }

  private static Map<String, Object> person(Object said) {
    Map<?, ?> members = (Map<?, ?>) said;
    Map<String, Object> person = new LinkedHashMap<>();
    put(person, "name", firstText(members, List.of("name")));
    put(
        person,
        "organisation",
        firstText(members, List.of("organisation", "organization", "company")));
    put(person, "role", firstText(members, List.of("role", "jobTitle", "position")));
    putAll(person, "emails", members, List.of("emails", "email"));
    putAll(person, "phones", members, List.of("phones", "phone", "telephone", "mobile"));
    return person;
  }

  private static void put(Map<String, Object> tree, String name, Optional<String> text) {
    text.ifPresent(value -> tree.put(name, value));
  }

  private static void putAll(
      Map<String, Object> tree, String name, Map<?, ?> members, List<String> names) {
    List<String> all = new ArrayList<>();
    for (String each : names) {
      Object value = members.get(each);
      List<?> values =
          value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
      values.stream().map(EntryMembers::text).filter(text -> !text.isBlank()).forEach(all::add);
    }
    if (!all.isEmpty()) {
      tree.put(name, all.stream().map(String::strip).distinct().toList());
    }
  }

  /** Returns the dateline that a text or an object names; none of anything else. */
  Optional<Object> dateline(Found found) {
    if (found.value() instanceof Map<?, ?> members && members.get("place") instanceof String) {
      return Optional.of(members);
    }
    if (!found.isText(losses)) {
      return Optional.empty();
    }
    String line = found.line();
    Object read =
        read(line + " – " + SENTENCE)
            .map(ContentTree::of)
            .map(tree -> tree.get("dateline"))
            .orElse(null);
    return Optional.of(read == null ? Map.of("place", line) : read);
  }

  /** Returns standing paragraphs; one that does not say about whom is about the newsroom. */
  List<Map<String, Object>> boilerplate(Found found) {
    List<?> said = found.value() instanceof List<?> list ? list : List.of(found.value());
    if (said.stream().allMatch(each -> each instanceof Map<?, ?> members && isParagraph(members))) {
      return said.stream().map(each -> paragraph((Map<?, ?>) each)).toList();
    }
    String words = found.words();
    return words.isEmpty() && !found.isText(losses)
        ? List.of()
        : List.of(Map.of("about", newsroom.title(), "text", words));
  }

  private static boolean isParagraph(Map<?, ?> members) {
    return firstText(members, List.of("text", "body", "description")).isPresent();
  }

  private Map<String, Object> paragraph(Map<?, ?> members) {
    String about =
        firstText(members, List.of("about", "title", "name", "heading")).orElse(newsroom.title());
    return Map.of(
        "about",
        about,
        "text",
        firstText(members, List.of("text", "body", "description")).orElse(""));
  }

  private static Optional<ReleaseContent> read(String text) {
    try {
      return Optional.of(new TextReader().read("A headline\n\n" + text)).map(Reading::content);
    } catch (InvalidRelease e) {
      return Optional.empty();
    }
  }

  private static Optional<String> firstText(Map<?, ?> members, Iterable<String> names) {
    for (String name : names) {
      if (members.get(name) instanceof String text && !text.isBlank()) {
        return Optional.of(text.strip());
      }
    }
    return Optional.empty();
  }

  private static String text(@Nullable Object value) {
    return value instanceof String || value instanceof Number ? value.toString() : "";
  }
}
