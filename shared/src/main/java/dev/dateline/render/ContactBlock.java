package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.Profile;
import dev.dateline.release.Contact;
import dev.dateline.release.EmailAddress;
import dev.dateline.release.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom journalists may ask, with links that dial and write. */
final class ContactBlock {
  private static final Pattern EXTENSION =
      Pattern.compile("[ ,;]{0,3}\\p{L}{1,10}[.:]? ?([0-9]{1,8})$");
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._+@";

  private ContactBlock() {}

  /** Marks the role of the contact that is the newsroom's, which has it in its own language. */
  static void write(List<Contact> contacts, Newsroom newsroom, Words words, Html html) {
    if (contacts.isEmpty()) {
      return;
    }
    html.markup("<section class=\"contacts\">\n<h2>")
        .word(words.contacts())
        .markup("</h2>\n<div>\n");
    Profile profile = newsroom.profile();
    Contact own = profile.contact() == null ? null : Contact.of(profile.contact());
    for (Contact contact : contacts) {
      write(contact, contact.equals(own) ? profile.languageTag() : null, html);
    }
    html.markup("</div>\n</section>\n");
  }

  private static void write(Contact contact, @Nullable String languageOfRole, Html html) {
    html.markup("<address dir=\"auto\">\n");
    if (!contact.name().isEmpty()) {
      html.markup("<p><b>").text(contact.name()).markup("</b></p>\n");
    }
    if (contact.role() != null) {
      html.markup("<p").attribute("lang", languageOfRole).markup(">");
      html.text(contact.role()).markup("</p>\n");
    }
    if (contact.organisation() != null) {
      html.markup("<p>").text(contact.organisation()).markup("</p>\n");
    }
    for (EmailAddress email : contact.emails()) {
      html.markup("<p><a").attribute("href", mailto(email)).markup("><bdi>");
      html.text(email.value()).markup("</bdi></a></p>\n");
    }
    for (PhoneNumber phone : contact.phones()) {
      html.markup("<p><a").attribute("href", tel(phone)).markup("><bdi>");
      html.text(phone.value()).markup("</bdi></a></p>\n");
    }
    html.markup("</address>\n");
  }

  private static String mailto(EmailAddress email) {
    StringBuilder link = new StringBuilder("mailto:");
    for (byte b : email.value().getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && UNRESERVED.indexOf(b) >= 0) {
        link.append((char) b);
      } else {
        link.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return link.toString();
  }

  private static char hex(int bits) {
    return "0123456789ABCDEF".charAt(bits & 0xF);
  }

  /** Returns the link of RFC 3966: digits only, the extension apart, no "(0)" after a country. */
  static String tel(PhoneNumber phone) {
    String number = phone.value();
    String extension = "";
    Matcher matcher = EXTENSION.matcher(number);
    if (matcher.find()) {
      extension = ";ext=" + matcher.group(1);
      number = number.substring(0, matcher.start());
    }
    boolean international = number.startsWith("+");
    String dialled = international ? number.replace("(0)", "") : number;
    StringBuilder digits = new StringBuilder("tel:").append(international ? "+" : "");
    dialled.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.append(extension).toString();
  }
}
