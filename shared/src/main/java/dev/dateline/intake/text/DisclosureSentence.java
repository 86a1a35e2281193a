package dev.dateline.intake.text;

import dev.dateline.newsroom.NamesInText;
import dev.dateline.release.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that says by whom and for whom the text is distributed in which it stands.
 *
 * @param text from its beginning on, 600 characters at most
 * @param by what stands behind "by"
 * @param behalf what stands behind "on behalf of"
 * @param denied whether it says that it is not so
 */
public record DisclosureSentence(
    String text, @Nullable String by, @Nullable String behalf, boolean denied) {
  private static final int LONGEST = 600;

  private static final String DONE =
      "\\b(?:distributed|disseminated|issued|circulated|published|produced|released|sent(?: out)?|paid for|sponsored"
          + "|diffusée?s?|distribuée?s?|publiée?s?|émise?s?|envoyée?s?|payée?s?|transmise?s?|financée?s?"
          + "|verbreitet|verteilt|veröffentlicht|herausgegeben|versandt|versendet|bezahlt|finanziert"
          + "|(?:distribuid|difundid|publicad|emitid|enviad|pagad)[oa]s?)\\b";

  private static final String THIS_TEXT =
      "(?:this|these|the (?:above|attached|enclosed|foregoing|following|present)|cet?|cette|ces|l[ea] présente?|diese[srmn]?"
          + "|(?:das|die) vorliegende|est[ea]|estos|(?:el|la) presente)(?: [\\p{L}-]{1,20}){0,2}? "
          + "(?:materials?|release|communication|statement|document|information|message|announcement|content|publication|article|advisory"
          + "|newsletter|bulletin|text|e-?mail|communiqué|matériel|contenu|texte|materialien|(?:presse)?mitteilung|dokument"
          + "|veröffentlichung|meldung|inhalt|materiales|documento|comunicado|mensaje|publicación|información|texto|contenido)\\b";

  private static final Pattern OPENING =
      Pattern.compile(
          "(?iuU)(?:^|(?<=[.!?;:–—|] ))[^\\p{L}\\p{N}]{0,6}+(?:"
              + THIS_TEXT
              + "(?= (?:wird|wurde|werden|wurden)\\b|[^.]{0,60}?"
              + DONE
              + ")|this (?:is|was|has been) (?:being )?"
              + DONE
              + "|(?:"
              + DONE
              + ",? (?:and|et|und|y) )?"
              + DONE
              + "(?= (?:by|(?:for and )?on behalf|par|pour le|au nom|von|durch|im|por|en nombre)\\b))");

  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?iuU)\\b(?:distribut(?:es|ing)|disseminat(?:es|ing)|issu(?:es|ing)|diffuse|distribue|verbreitet|difunde|distribuye) (?="
              + THIS_TEXT
              + ")");

  private static final Pattern DID = Pattern.compile("(?iuU)" + DONE);
  private static final Pattern END = Pattern.compile("(?<=\\p{Ll}{3})[.!?;](?= \\p{Lu})");
  private static final Pattern BEHALF =
      Pattern.compile(
          "(?iuU)(?:\\bfor and )?\\b(?:(?:on|in) behalf of|at the (?:request|expense) of|(?:au nom|pour le compte) d(?:e|u|es|['’])"
              + "|im (?:auftrag|namen) (?:von|der|des|vom)|en nombre del?|por (?:cuenta|encargo) del?)(?:\\b|(?<=['’]))");
  private static final Pattern BY = Pattern.compile("(?iuU)\\b(?:by|par|von|durch|por)\\b");
  private static final Pattern FOR =
      Pattern.compile(
          "(?iuU) (?:for|pour|für|para) (?!(?:immediate|release|publication|distribution|use|information|general|the (?:press|media)|more|further|any)\\b)");
  private static final Pattern DENIED =
      Pattern.compile("(?iuU)\\b(?:not|never|neither|nicht|keinem|ne|no)\\b|\\bn['’]");
  private static final Pattern PAID =
      Pattern.compile(
          "(?iuU)\\b(?:paid for|sponsored|payée?s?|financée?s?|bezahlt|finanziert|pagad[oa]s?)\\b");

  private static final Pattern ARTICLE =
      Pattern.compile("(?iuU)^ ?(?:the|l[ae]s?|l['’]|de[rmns]|die|das|el|los)(?: |(?<=['’]))");

  /** What stands behind a name that ends there. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iuU)^(?:['’]s?)?(?: ?$| ?[.;:!?)\\]»”\"“*_(\\[–—]"
              + "|,? (?:under|by|pursuant|in|through|as|which|who|and is|an?|to|via|sous|par|als|gemäß)\\b|,? "
              + DONE
              + ")");

  /** Returns all that a paragraph has, each of which says for whom, or who has paid. */
  public static List<DisclosureSentence> in(String paragraph) {
    String text = paragraph.replaceAll("\\s{1,40}+", " ");
    List<DisclosureSentence> found = new ArrayList<>();
    for (Pattern form : List.of(OPENING, ACTIVE)) {
      Matcher opening = form.matcher(text);
      while (opening.find()) {
        String rest =
            text.substring(opening.start(), Math.min(text.length(), opening.start() + LONGEST));
        read(rest.strip(), form.equals(OPENING)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<DisclosureSentence> read(String text, boolean passive) {
    Matcher ends = END.matcher(text);
    String sentence = ends.find() ? text.substring(0, ends.start()) : text;
    if (passive && !DID.matcher(sentence).find()) {
      return Optional.empty();
    }
    Matcher behalf = BEHALF.matcher(sentence);
    boolean said = behalf.find();
    Matcher by = BY.matcher(said ? sentence.substring(0, behalf.start()) : sentence);
    boolean named = passive && by.find();
    if (!said && named) {
      behalf = FOR.matcher(sentence).region(by.end(), sentence.length());
      said = behalf.find();
    }
    if (!said && !(named && PAID.matcher(sentence).find())) {
      return Optional.empty();
    }
    int end = said ? behalf.start() : text.length();
    return Optional.of(
        new DisclosureSentence(
            text,
            named ? text.substring(by.end(), end) : null,
            said ? text.substring(behalf.end()) : null,
            DENIED.matcher(text.substring(0, end)).find()));
  }

  /** Tells whether it says what a disclosure says. */
  public boolean fits(Disclosure disclosure) {
    if (denied) {
      return false;
    }
    boolean forIt = behalf == null || isPrincipal(behalf, disclosure);
    boolean byIt = by == null || isNamed(by, disclosure.registrant());
    return forIt && (byIt || (by != null && behalf == null && isPrincipal(by, disclosure)));
  }

  private static boolean isPrincipal(String said, Disclosure disclosure) {
    String country = disclosure.principalCountry();
    return isNamed(said, disclosure.principal())
        || (country != null && isNamed(said, disclosure.principal() + ", " + country));
  }

  /** A longer name is another one: behind this one none of its words may stand. */
  private static boolean isNamed(String said, String name) {
    return Stream.of(said, ARTICLE.matcher(said).replaceFirst(""))
        .flatMap(text -> new NamesInText(text).behind(name).stream())
        .anyMatch(rest -> BEHIND.matcher(rest).find());
  }
}
