package dev.dateline.release;

import dev.dateline.newsroom.DisclosurePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a release says: all that its author sets, and nothing that the server sets.
 *
 * @param slug the wish of the author; where there is none, the headline gives it
 * @param language may lack in a draft, not in what is published; {@code body} likewise
 */
public record ReleaseContent(
    Kind kind,
    String headline,
    @Nullable String subheadline,
    @Nullable String summary,
    @Nullable Language language,
    @Nullable Slug slug,
    List<String> tags,
    @Nullable ReleaseId translationOf,
    List<Translation> translations,
    @Nullable ReleaseLine releaseLine,
    @Nullable Dateline dateline,
    @Nullable Body body,
    List<Contact> contacts,
    List<Quote> quotes,
    List<Boilerplate> boilerplate,
    @Nullable String endMark,
    @Nullable Issuer issuer,
    @Nullable Disclosure disclosure,
    Map<String, String> externalIds,
    List<Attachment> attachments) {
  public static final TextRule HEADLINE = TextRule.line(500);
  public static final TextRule SUBHEADLINE = TextRule.line(1_000);
  public static final TextRule SUMMARY = TextRule.prose(4_000);
  public static final TextRule TAG = TextRule.line(64);
  public static final TextRule END_MARK = TextRule.line(20);
  public static final TextRule EXTERNAL_SOURCE = TextRule.line(64);
  public static final TextRule EXTERNAL_ID = TextRule.line(200);
  public static final int MOST_TAGS = 30;
  public static final int MOST_TRANSLATIONS = 50;
  public static final int MOST_CONTACTS = 30;
  public static final int MOST_QUOTES = 100;
  public static final int MOST_BOILERPLATE = 20;
  public static final int MOST_EXTERNAL_IDS = 20;
  public static final int MOST_ATTACHMENTS = 20;

  public ReleaseContent {
    HEADLINE.check("headline", headline);
    SUBHEADLINE.checkIfPresent("subheadline", subheadline);
    SUMMARY.checkIfPresent("summary", summary);
    END_MARK.checkIfPresent("endMark", endMark);
    tags = List.copyOf(tags);
    tags.forEach(tag -> TAG.check("a tag", tag));
    translations = List.copyOf(translations);
    requireOtherLanguages(language, translations);
    contacts = List.copyOf(contacts);
    quotes = List.copyOf(quotes);
    boilerplate = List.copyOf(boilerplate);
    attachments = List.copyOf(attachments);
    externalIds.forEach(
        (source, id) -> {
          EXTERNAL_SOURCE.check("the source of an external id", source);
          EXTERNAL_ID.check("an external id", id);
        });
    externalIds = Map.copyOf(externalIds);
    Limits.most("tags", tags, MOST_TAGS);
    Limits.most("translations", translations, MOST_TRANSLATIONS);
    Limits.most("contacts", contacts, MOST_CONTACTS);
    Limits.most("quotes", quotes, MOST_QUOTES);
    Limits.most("boilerplate", boilerplate, MOST_BOILERPLATE);
    Limits.most("externalIds", externalIds.keySet(), MOST_EXTERNAL_IDS);
    Limits.most("attachments", attachments, MOST_ATTACHMENTS);
  }

  private static void requireOtherLanguages(
      @Nullable Language own, List<Translation> translations) {
    Set<Language> languages = new HashSet<>();
    if (own != null) {
      languages.add(own);
    }
    for (Translation translation : translations) {
      if (!languages.add(translation.language())) {
        throw new IllegalArgumentException(
            "is in the language %s twice; each of its translations is in another one"
                .formatted(translation.language()));
      }
    }
  }

  /** Returns what stands at the beginning of every rendition to say for whom it is. */
  public Optional<String> label(DisclosurePolicy policy) {
    return Optional.ofNullable(disclosure).map(each -> each.label(policy, language));
  }

  /** Begins a content that has this headline and nothing else yet. */
  public static Builder withHeadline(String headline) {
    return new Builder(headline);
  }

  /** Begins a changed copy of this content. */
  public Builder change() {
    Builder builder = new Builder(headline);
    builder.kind = kind;
    builder.subheadline = subheadline;
    builder.summary = summary;
    builder.language = language;
    builder.slug = slug;
    builder.tags = tags;
    builder.translationOf = translationOf;
    builder.translations = translations;
    builder.releaseLine = releaseLine;
    builder.dateline = dateline;
    builder.body = body;
    builder.contacts = contacts;
    builder.quotes = quotes;
    builder.boilerplate = boilerplate;
    builder.endMark = endMark;
    builder.issuer = issuer;
    builder.disclosure = disclosure;
    builder.externalIds = externalIds;
    builder.attachments = attachments;
    return builder;
  }

  /** Collects the members of a content by name; what is not named stays absent. */
  public static final class Builder {
    private final String headline;
    private Kind kind = Kind.RELEASE;
    private @Nullable String subheadline;
    private @Nullable String summary;
    private @Nullable Language language;
    private @Nullable Slug slug;
    private List<String> tags = List.of();
    private @Nullable ReleaseId translationOf;
    private List<Translation> translations = List.of();
    private @Nullable ReleaseLine releaseLine;
    private @Nullable Dateline dateline;
    private @Nullable Body body;
    private List<Contact> contacts = List.of();
    private List<Quote> quotes = List.of();
    private List<Boilerplate> boilerplate = List.of();
    private @Nullable String endMark;
    private @Nullable Issuer issuer;
    private @Nullable Disclosure disclosure;
    private Map<String, String> externalIds = new TreeMap<>();
    private List<Attachment> attachments = List.of();

    private Builder(String headline) {
      this.headline = headline;
    }

    public Builder kind(Kind value) {
      kind = value;
      return this;
    }

    public Builder subheadline(@Nullable String value) {
      subheadline = value;
      return this;
    }

    public Builder summary(@Nullable String value) {
      summary = value;
      return this;
    }

    public Builder language(@Nullable Language value) {
      language = value;
      return this;
    }

    public Builder slug(@Nullable Slug value) {
      slug = value;
      return this;
    }

    public Builder tags(List<String> value) {
      tags = value;
      return this;
    }

    public Builder translationOf(@Nullable ReleaseId value) {
      translationOf = value;
      return this;
    }

    public Builder translations(List<Translation> value) {
      translations = value;
      return this;
    }

    public Builder releaseLine(@Nullable ReleaseLine value) {
      releaseLine = value;
      return this;
    }

    public Builder dateline(@Nullable Dateline value) {
      dateline = value;
      return this;
    }

    public Builder body(@Nullable Body value) {
      body = value;
      return this;
    }

    public Builder contacts(List<Contact> value) {
      contacts = value;
      return this;
    }

    public Builder quotes(List<Quote> value) {
      quotes = value;
      return this;
    }

    public Builder boilerplate(List<Boilerplate> value) {
      boilerplate = value;
      return this;
    }

    public Builder endMark(@Nullable String value) {
      endMark = value;
      return this;
    }

    public Builder issuer(@Nullable Issuer value) {
      issuer = value;
      return this;
    }

    public Builder disclosure(@Nullable Disclosure value) {
      disclosure = value;
      return this;
    }

    public Builder externalIds(Map<String, String> value) {
      externalIds = value;
      return this;
    }

    public Builder attachments(List<Attachment> value) {
      attachments = value;
      return this;
    }

    public ReleaseContent build() {
      return new ReleaseContent(
          kind,
          headline,
          subheadline,
          summary,
          language,
          slug,
          tags,
          translationOf,
          translations,
          releaseLine,
          dateline,
          body,
          contacts,
          quotes,
          boilerplate,
          endMark,
          issuer,
          disclosure,
          externalIds,
          attachments);
    }
  }
}
