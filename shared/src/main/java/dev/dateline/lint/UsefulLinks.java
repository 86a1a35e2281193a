package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;
import dev.dateline.render.BodyText.Link;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds links that lead nowhere, are not encrypted, or follow who clicks them; or too many. */
final class UsefulLinks implements Rule {
  private static final int WORDS_PER_LINK = 100;
  private static final Set<String> TRACKING_PARAMETERS =
      Set.of(
          "gclid",
          "dclid",
          "fbclid",
          "msclkid",
          "yclid",
          "twclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "hsctatracking",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "wickedid",
          "s_cid",
          "icid");
  private static final List<String> TRACKING_HOSTS =
      List.of(
          "bit.ly",
          "t.co",
          "lnkd.in",
          "tinyurl.com",
          "ow.ly",
          "goo.gl",
          "buff.ly",
          "t.ly",
          "list-manage.com",
          "safelinks.protection.outlook.com",
          "urldefense.com",
          "urldefense.proofpoint.com",
          "sendgrid.net",
          "hubspotlinks.com",
          "doubleclick.net",
          "cts.businesswire.com",
          "c212.net");

  @Override
  public String code() {
    return "LINKS";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    List<Link> links =
        release.body().links().stream().filter(link -> !isAddressOfPerson(link.href())).toList();
    int words = release.length();
    if (links.size() > 1
        && (long) links.size() * WORDS_PER_LINK > words
        && release.partsItsWords()) {
      found.add(
          Checked.BODY,
          "There are %d links in %d words; keep one for each %d words, those that readers need."
              .formatted(links.size(), words, WORDS_PER_LINK));
    }
    links.forEach(
        link ->
            fault(link.href())
                .ifPresent(
                    fault ->
                        found.add(
                            Checked.BODY,
                            "The link %s %s".formatted(Found.quoted(link.text()), fault))));
    release.addresses().forEach((pointer, address) -> look(pointer, address, found));
  }

  private static void look(String pointer, String address, Found found) {
    fault(address).ifPresent(fault -> found.add(pointer, "The address " + fault));
  }

  private static boolean isAddressOfPerson(String href) {
    return href.regionMatches(true, 0, "mailto:", 0, 7)
        || href.regionMatches(true, 0, "tel:", 0, 4);
  }

  private static Optional<String> fault(String href) {
    boolean http = href.regionMatches(true, 0, "http://", 0, 7);
    boolean https = href.regionMatches(true, 0, "https://", 0, 8);
    if (!http && !https) {
      return Optional.of(
          href.isBlank() || href.strip().equals("#")
              ? "leads nowhere; give it its address, or take the link off."
              : "leads to %s, which is nowhere on another page; write the address whole, as https://example.org/page."
                  .formatted(Found.quoted(href)));
    }
    if (follows(href.substring(http ? 7 : 8))) {
      return Optional.of(
          "leads to %s, which follows who clicks it; write the address of the page itself."
              .formatted(Found.quoted(href)));
    }
    return http
        ? Optional.of(
            "leads to %s, which is not encrypted; write https:// if the page is there."
                .formatted(Found.quoted(href)))
        : Optional.empty();
  }

  private static boolean follows(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
    boolean knownHost =
        TRACKING_HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    int query = rest.indexOf('?', end);
    if (knownHost || query < 0) {
      return knownHost;
    }
    int fragment = rest.indexOf('#', query);
    String parameters = rest.substring(query + 1, fragment < 0 ? rest.length() : fragment);
    for (String parameter : parameters.split("&", -1)) {
      String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
      if (name.startsWith("utm_") || TRACKING_PARAMETERS.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
