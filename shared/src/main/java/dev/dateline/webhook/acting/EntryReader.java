package dev.dateline.webhook.acting;

import dev.dateline.intake.Losses;
import dev.dateline.intake.Unsaid;
import dev.dateline.json.ContentReader;
import dev.dateline.json.ContentTree;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.Fault;
import dev.dateline.release.Finding;
import dev.dateline.release.Language;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.ReleaseFailure.InvalidRelease;
import dev.dateline.release.ReleaseLine;
import dev.dateline.release.Source;
import dev.dateline.release.Understanding;
import dev.dateline.webhook.HookEvent;
import dev.dateline.webhook.Mapping;
import dev.dateline.webhook.NotUnderstood;
import dev.dateline.webhook.WebhookSource;
import dev.dateline.webhook.acting.FoundMembers.Found;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a release out of an entry of a source: by the places that its settings name, and for what
 * these leave unsaid by its text.
 */
final class EntryReader {
  /** Of the kind that is no release in JSON: its members are read, and not said one by one. */
  static final String MEDIA_TYPE = "application/vnd.dateline.webhook+json";

  private final WebhookSource source;
  private final Newsroom newsroom;

  EntryReader(WebhookSource source, Newsroom newsroom) {
    this.source = source;
    this.newsroom = newsroom;
  }

  /**
   * What an entry says.
   *
   * @param correctionNote what readers are to be told if this corrects what is public; null if the
   *     entry does not say
   */
  record Read(CreateRelease.Submission submission, @Nullable String correctionNote) {}

  /**
   * Reads an entry.
   *
   * @param payload in which it came, as JSON
   * @throws NotUnderstood with all that is wrong, a line for each, and how to mend it
   */
  Read read(HookEvent event, String payload) {
    Mapping mapping = source.settings().mapping().over(Mapping.usual(source.provider()));
    FoundMembers members = new FoundMembers(event.entry(), mapping);
    String headline = headline(members);
    Losses losses = new Losses();
    List<Finding> findings = new ArrayList<>();
    try {
      ReleaseContent.Builder said = ReleaseContent.withHeadline(headline);
      members
          .find("body")
          .map(body -> EntryText.of(body, source.provider()))
          .ifPresentOrElse(
              text -> {
                losses.addAll(text.losses());
                findings.addAll(text.findings());
                said.body(text.body())
                    .releaseLine(text.asks().releaseLine())
                    .disclosure(text.asks().disclosure())
                    .language(text.asks().language())
                    .contacts(text.asks().contacts());
              },
              () -> findings.addAll(List.of(Unsaid.body(), Unsaid.language())));
      ReleaseContent content =
          ContentReader.read(
              tree(event, members, said.build(), losses, findings), List.of(), "unfit");
      findings.removeIf(finding -> isAnswered(finding, content));
      EntryFiles.lose(members, losses);
      String note = members.text("correctionNote", losses).map(Found::words).orElse("");
      CreateRelease.Submission submission =
          new CreateRelease.Submission(
              content,
              findings,
              new Understanding(List.of(), losses.list()),
              new Source(payload.getBytes(StandardCharsets.UTF_8), MEDIA_TYPE));
      return new Read(submission, note.isEmpty() ? null : note);
    } catch (InvalidRelease e) {
      throw new NotUnderstood(
          e.faults().stream()
              .map(fault -> reason(fault, members))
              .collect(Collectors.joining("\n")));
    }
  }

  private String headline(FoundMembers members) {
    Optional<Found> found = members.find("headline");
    if (found.isEmpty()) {
      throw new NotUnderstood(
          "There is no headline: nothing stands at %s of the entry%s. Give it one, or map 'headline' of source '%s' to where it stands."
              .formatted(members.placesOf("headline"), where(), source.name()));
    }
    String headline = found.get().line();
    Optional<String> fault =
        headline.isEmpty()
            ? Optional.of("is %s: a headline is a text".formatted(found.get().shown()))
            : ReleaseContent.HEADLINE.faultOf(headline);
    if (fault.isPresent()) {
      throw new NotUnderstood(reason(new Fault("#/headline", fault.get()), members));
    }
    return headline;
  }

  private Map<String, @Nullable Object> tree(
      HookEvent event,
      FoundMembers members,
      ReleaseContent text,
      Losses losses,
      List<Finding> findings) {
    EntryMembers shapes = new EntryMembers(newsroom, losses);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(ContentTree.of(text));
    put(tree, "subheadline", members.line("subheadline", losses));
    put(tree, "summary", members.text("summary", losses).map(Found::words));
    put(tree, "slug", members.line("slug", losses).flatMap(shapes::slug));
    put(tree, "tags", members.find("tags").map(shapes::tags));
    put(tree, "contacts", members.find("contacts").map(shapes::contacts));
    put(tree, "dateline", members.find("dateline").flatMap(shapes::dateline));
    put(tree, "boilerplate", members.find("boilerplate").map(shapes::boilerplate));
    put(tree, "language", language(members, losses));
    put(tree, "kind", Optional.ofNullable(source.settings().kind()).map(Names::of));
    if (ReleaseContent.EXTERNAL_ID.faultOf(event.id()).isEmpty()) {
      tree.put("externalIds", Map.of(source.name().value(), event.id()));
    }
    members
        .find("embargo")
        .ifPresent(
            found -> {
              ReleaseLine line =
                  EntryEmbargo.line(found, text.releaseLine(), newsroom.zone(), findings);
              ReleaseContent holder = ReleaseContent.withHeadline("–").releaseLine(line).build();
              tree.put("releaseLine", ContentTree.of(holder).get("releaseLine"));
            });
    return tree;
  }

  /** Where the entry says none, that of the source; then the one that Contentful's locale is. */
  private Optional<String> language(FoundMembers members, Losses losses) {
    return members
        .line("language", losses)
        .map(tag -> tag.replace('_', '-'))
        .or(() -> Optional.ofNullable(source.settings().language()).map(Language::tag))
        .or(() -> Optional.ofNullable(source.settings().locale()));
  }

  /** What the text leaves unsaid may be said by a member. */
  private static boolean isAnswered(Finding finding, ReleaseContent content) {
    return content.language() != null && finding.isSaidBy(Unsaid.language());
  }

  private static void put(Map<String, @Nullable Object> tree, String member, Optional<?> value) {
    value
        .filter(said -> !said.equals("") && !said.equals(List.of()))
        .ifPresent(said -> tree.put(member, said));
  }

  private String reason(Fault fault, FoundMembers members) {
    String[] names = fault.place().split("/", -1);
    String member = names.length > 1 ? names[1] : "";
    String named = member.equals("releaseLine") ? "embargo" : member;
    return members
        .find(named)
        .map(
            found ->
                "'%s', read from %s of the entry%s, %s. Mend it there, or map '%s' of source '%s' to another place."
                    .formatted(
                        member, found.place(), where(), fault.detail(), named, source.name()))
        .orElseGet(() -> "%s: %s".formatted(fault.place(), fault.detail()));
  }

  /** Says where in the payload the entry is. */
  private String where() {
    return switch (source.provider()) {
      case CONTENTFUL -> " (/fields/<name>/<locale> of the payload)";
      case GHOST, GHOST_LEGACY -> " (/post/current of the payload)";
      case STRAPI -> " (/entry of the payload)";
      case GITHUB -> " (/release of the payload)";
      case STANDARD -> " (/data of the payload)";
      case SANITY, WORDPRESS, GENERIC -> "";
    };
  }
}
