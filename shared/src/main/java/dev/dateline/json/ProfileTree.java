package dev.dateline.json;

import dev.dateline.newsroom.Profile;
import dev.dateline.release.Attachment;
import dev.dateline.release.Boilerplate;
import dev.dateline.release.Contact;
import dev.dateline.release.Language;
import dev.dateline.release.TextRule;
import dev.dateline.release.WebAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a newsroom says of itself, as members of its settings that may all be left out. */
final class ProfileTree {
  private static final TextRule DESCRIPTION = TextRule.line(Profile.LONGEST_DESCRIPTION);

  private ProfileTree() {}

  /** Returns the members that are there. */
  static Map<String, Object> of(Profile profile) {
    Map<String, Object> tree = new LinkedHashMap<>();
    ContentTree.put(tree, "description", profile.description());
    ContentTree.put(tree, "url", profile.url());
    ContentTree.put(tree, "logo", profile.logo(), ProfileTree::logo);
    ContentTree.put(tree, "accent", profile.accent() == null ? null : profile.accent().hex());
    ContentTree.put(tree, "language", profile.languageTag());
    ContentTree.put(
        tree, "contact", profile.contact(), contact -> ContentTree.contact(Contact.of(contact)));
    ContentTree.put(
        tree,
        "boilerplate",
        profile.boilerplate(),
        boilerplate -> ContentTree.boilerplate(Boilerplate.of(boilerplate)));
    return tree;
  }

  /** Reads the members; where one has a fault, it is noted and the member left out. */
  static Profile read(Fields fields) {
    return new Profile(
        fields.value("description", text -> Fields.checked(text, DESCRIPTION)),
        fields.value("url", ProfileTree::address),
        fields.object("logo", ProfileTree::logo),
        fields.value("accent", Profile.Accent::new),
        fields.value("language", ProfileTree::language),
        fields.object("contact", ProfileTree::contact),
        fields.object("boilerplate", ProfileTree::boilerplate));
  }

  private static Map<String, Object> logo(Profile.Logo logo) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("href", logo.href().toString());
    tree.put("alt", logo.alt());
    return tree;
  }

  private static Profile.@Nullable Logo logo(Fields fields) {
    fields.require("href");
    URI href = fields.value("href", ProfileTree::secureAddress);
    String alt = fields.requiredText("alt", Attachment.ALT);
    return fields.build(() -> new Profile.Logo(Objects.requireNonNull(href), alt));
  }

  private static Profile.@Nullable Contact contact(Fields fields) {
    fields.require("name");
    fields.requireAny("needs an e-mail or a phone", "emails", "phones");
    Contact contact = ContentReader.person(fields);
    return contact == null ? null : contact.ofNewsroom();
  }

  private static Profile.@Nullable Boilerplate boilerplate(Fields fields) {
    Boilerplate read = ContentReader.boilerplate(fields);
    return read == null ? null : new Profile.Boilerplate(read.about(), read.text());
  }

  private static URI address(String text) {
    return URI.create(new WebAddress(text).value());
  }

  private static URI secureAddress(String text) {
    URI address = address(text);
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new IllegalArgumentException("must begin with https://");
    }
    return address;
  }

  private static Locale language(String text) {
    Language language = new Language(Fields.checked(text, NewsroomReader.LANGUAGE));
    return Locale.forLanguageTag(language.tag());
  }
}
