package dev.dateline.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.json.Json;
import java.util.Base64;
import java.util.Map;

/** What a newsroom could send in each form, with a vector wherever an author writes. */
final class InjectedSources {
  private InjectedSources() {}

  /** Returns what of a vector a line takes. */
  static String said(String vector, int longest) {
    String clean = clean(vector).replace('\n', ' ').replace('\r', ' ');
    return clean.substring(0, Math.min(longest, clean.length()));
  }

  /** Returns a text without the control characters that no member takes. */
  static String clean(String text) {
    return text.replaceAll("[\\p{IsCc}&&[^\n\r\t]]", "");
  }

  static String markdown(String vector) {
    return """
        %1$s

        [a link](%1$s) [a link](<%1$s>) [%1$s](https://a.example/) ![%1$s](%1$s) <%1$s> `%1$s`

        [a link][1] and ![an image][1]

        > %1$s

        - %1$s

        | %1$s | a |
        |-|-|
        | %1$s | a |

            %1$s

        <div>
        %1$s

        [1]: %1$s
        """
        .formatted(vector);
  }

  static String document(String vector) {
    String quoted = Json.write(Map.of("a", clean(vector)));
    String value = quoted.substring(quoted.indexOf(':') + 1, quoted.length() - 1);
    return """
        ---
        headline: %1$s
        subheadline: %1$s
        summary: %1$s
        boilerplate: [{about: %1$s, text: %1$s}]
        contacts: [{name: %1$s, role: %1$s}]
        ---
        # %2$s

        OSLO, May 4, 2026 – %2$s

        “%2$s,” said %2$s, chair of the board.

        %3$s
        """
        .formatted(value, vector, markdown(vector));
  }

  static String text(String vector) {
    return """
        FOR IMMEDIATE RELEASE: May 4, 2026

        Ferry Sails Again: %1$s

        OSLO, May 4, 2026 – %1$s The ferry sails again between the two halves of the town.

        “%1$s,” said %1$s, chair of the board. “A ferry sails.”

        * %1$s
        * https://a.example/%1$s

        About %1$s
        %1$s

        Contact:
        %1$s
        press@a.example

        ###
        """
        .formatted(vector);
  }

  static String page(String vector) {
    return """
        <html><head><title>%1$s</title><meta name="description" content="%1$s"></head>
        <body><h1>Ferry Sails Again: %1$s</h1><p class="subtitle">%1$s</p>
        <p>OSLO, May 4, 2026 – The ferry sails again. <a href="%1$s">%1$s</a></p>
        <table><tr><td>%1$s</td></tr></table><img src="https://a.example/a.png" alt="%1$s">
        <p>%2$s</p>
        """
        .formatted(Html.escaped(vector), vector);
  }

  static byte[] mail(String vector, String kind, String text) {
    String subject = Base64.getEncoder().encodeToString(vector.getBytes(UTF_8));
    return """
        From: =?UTF-8?B?%1$s?= <press@a.example>
        To: editors@b.example
        Subject: =?UTF-8?B?%1$s?=
        Date: Mon, 4 May 2026 09:00:00 +0200
        MIME-Version: 1.0
        Content-Type: text/%2$s; charset=utf-8
        Content-Transfer-Encoding: base64

        %3$s
        """
        .formatted(subject, kind, Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)))
        .getBytes(UTF_8);
  }
}
