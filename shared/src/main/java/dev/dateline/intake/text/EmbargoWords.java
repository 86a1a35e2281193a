package dev.dateline.intake.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words that ask to wait, however a line puts them; asked of the head of a release alone.
 *
 * <p>Who misses an embargo leaks a release, who sees one too many delays it: so a line counts that
 * asks to wait in so many words, and one that consists of nothing but the {@link
 * EmbargoVocabulary}.
 */
final class EmbargoWords {
  private static final int LONGEST = 400;

  /** An hour, a day, or a promise of one. */
  static final String WHEN =
      "(?:\\d|noon|midnight|midi\\b|minuit|mittag|medianoche|mediodía|tomorrow|demain|morgen|mañana|further|notice"
          + "|jan(?:uary|uar|vier)\\b|feb(?:ruary|ruar|rero)\\b|février|m[aä]r(?:ch|z|s|zo)\\b|april\\b|avril|abril|ma[iy]o?\\b|ju[nl][ieo]"
          + "|juin|juillet|aug|août|agosto|sept|oct|okt|nov(?:em|iem)|d[eé][cz](?:em)?br?|dic(?:iem)"
          + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
          + "|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)";

  private static final String TO_USE =
      "(?:releas|publi(?:s|c)|broadcast|distribut|disseminat|circulat|us(?:e|ed|ing)\\b|print|report|shar|post(?:ed|ing)?\\b|transmi|quot)\\p{L}*";

  private static final Pattern ASKS_TO_WAIT =
      Pattern.compile(
          "(?iu)\\bembarg\\p{L}*\\b(?:[^.]{0,40}?\\b(?:until|till?|hasta|bis|jusqu|through|prior|before|avant|lift(?:s|ed|ing)?|expire?s?|expiry|ends?|ending|over)\\b)[^.]{0,30}?"
              + WHEN
              + "|\\bembarg\\p{L}*\\h?[:–—-]?\\h?(?:for|to|on|at|le|au|am|a las|el)?\\h?\\d"
              + "|\\b(?:strict(?:ly)?|absolute(?:ly)?|under|sous|bajo|unter|streng(?:e[mns]?)?|estrict\\p{L}+|press|news|media|publication|presse) embargo(?:ed|\\b(?! (?:ends|report|policy)\\b))[^.]{0,40}?"
              + WHEN
              + "|\\bsperr(?:frist|vermerk)|\\bgesperrt (?:bis|für)|\\bfrei(?:gabe)? (?:ab|am|erst|zur veröffentlichung (?:ab|am))\\b[^.]{0,20}?"
              + WHEN
              + "|\\b(?:nicht|erst) (?:zur |zu )?(?:veröffentlich|verwend|verbreit)\\p{L}* (?:vor|ab|nach)\\b (?:dem |den )?"
              + WHEN
              + "|\\b(?:nicht|erst) (?:vor|ab|nach)\\b (?:dem |den )?"
              + WHEN
              + ".{0,40}?\\b(?:veröffentlich|verwend|verbreit|publizier|freigegeben|freizugeben)"
              + "|\\bveröffentlich\\p{L}* (?:erst|frei|nicht|ab|frühestens)\\b"
              + "|\\bnot (?:(?:yet |to be |be )?for (?:(?:immediate|general|public|onward|further|wider|any) ){0,2}(?:release|publication|broadcast|distribution|dissemination)|(?:yet |to be |be |yet to be )(?:published|released|broadcast|distributed))\\b"
              + "|\\bnot (?:published|released|distributed|issued) on behalf of\\b[^.]{0,80}?\\b(?:until|till|before|prior)\\b"
              + "|\\b(?:do not|don[’']?t|must not|may not|cannot|should not|not to|not for|no) (?:be )?"
              + TO_USE
              + "\\b[^.]{0,60}?\\b(?:before|until|till|prior|yet|ahead|earlier)\\b"
              + "|\\bhold (?:(?:on to |off (?:on )?|back )?"
              + PleasToWait.IT
              + " )?(?:back )?(?:for|until|till|pending)\\b"
              + "|\\bhold (?:release|publication|publishing)\\b"
              + "|\\b(?:release|announcement|statement|news|story|information|study|paper|text|document|material|this|everything|communiqué|texte|étude|mitteilung|meldung|text|nota|comunicado)\\b[^.]{0,25}?\\b(?:is|are|remains|stays|est|reste|ist|bleibt|está)\\b(?! (?:not|no)\\b)[^.]{0,24}?\\bembarg(?:oed|o|ad[ao]|os?)\\b"
              + "|\\b"
              + "(?:releas|publish|publication|(?<!to the )public\\b|broadcast|distribut|disseminat|use)\\p{L}*"
              + " (?:only |not |permitted |allowed |authori[sz]ed )?(?:on or )?(?:after|before|until|from|no (?:earlier|sooner) than|as of)\\h(?:\\p{L}{1,4}\\h){0,2}"
              + WHEN
              + "|\\b(?:not?|n[e’']) (?:pas )?(?:être )?(?:diffus|publi|utilis|communiqu|reproduir|difund|repart|divulg|emit|transmit)\\p{L}*\\b[^.]{0,50}?\\b(?:avant|antes|hasta)"
              + "|\\b(?:pas de|aucune|interdit\\p{L}*|prohibid\\p{L}*) (?:de |la |su |toute )?(?:diffus|publi|difus|repro|distrib)\\p{L}*"
              + "|\\b(?:diffus|publi|paraître|difu|publica)\\p{L}*(?: autorisée?| autorizada| permitida)? (?:à (?:partir|compter|dater)|seulement|après|a partir|después|desde|uniquement)\\b");

  /** Words of which one at least stands in a line of nothing but the vocabulary. */
  private static final Pattern STEM =
      Pattern.compile(
          "(?iu)\\bembarg\\p{L}*|\\bsperr(?:frist|vermerk)\\b|\\bgesperrt\\b|^\\h?(?:please )?hold\\b|\\b(?:confidential|private|internal|vertraulich|confidentiel|confidencial) (?:until|till|bis|jusqu|hasta)\\b|\\b(?:until|upon|before) (?:publication|delivery|release)\\b|\\bnot (?:yet )?(?:for|to be)\\b|\\b(?:do not|don[’']?t) "
              + TO_USE
              + "|\\bfrei (?:ab|für|zur)\\b|\\bnicht vor\\b|\\bne pas (?:diffuser|publier)|\\bno (?:publicar|difundir)\\b|\\b(?:à|pour) (?:diffuser|publier|paraître) le\\b|\\b(?:release|publication) (?:after|before|not|only|upon)\\b");

  /** Words that say when to publish, where a date is beside them and nothing else. */
  private static final Pattern DATED_STEM =
      Pattern.compile(
          "(?iu)(?<!(?:press|news|media)[ -])\\brelease\\b(?! (?:no|nr|number|\\d{1,4}[-/ ]?\\d)\\b)|\\bto be released\\b|\\b(?:publication|publish|broadcast|freigabe|veröffentlichung|difusión|difundir|publicar|publicación|diffusion|diffuser|publier)\\b|\\bnot before\\b|\\bfor use\\b");

  private static final Pattern AT_ONCE =
      Pattern.compile("(?iu)\\b(?:immediate(?:ly)?|immédiate|inmediata|sofort(?:ige[nr]?)?)\\b");

  /** Where a release may not go is no matter of time: "in or into the United States". */
  private static final Pattern OF_OTHER_PLACES =
      Pattern.compile(
          "(?iu)\\b(?:in|into|within|to|from|through)\\b[^.]{0,60}?\\b(?:united states|u\\.?s\\.?(?:a\\.?)?\\b|jurisdiction|canada|australia|japan|south africa|newswire|wire services)");

  private static final Pattern SEGMENT =
      Pattern.compile("[:;–—|()\\[\\]!]|\\h-\\h|(?<!\\b\\d{1,2})\\.(?:\\h|$)");
  private static final Pattern MARKS = Pattern.compile("[*_#>~“”\"„«»\\h]+");

  private static final Pattern NOT_FOR = Pattern.compile(".{0,20}\\bnot (?:intended )?for\\b.*");
  private static final Pattern OF_TIME =
      Pattern.compile(".*\\b(?:before|until|till|prior|embarg\\p{L}*)\\b.*");

  /** "EMBAGOED", "EMBRAGOED", and with a letter of another alphabet. */
  private static final Pattern MISSPELT =
      Pattern.compile(
          "(?iuU)\\b(?:emba(?:g|rog|rag|go)|embra?go|embarog|emabrg|emargo|enbarg|imbarg|embarrg|(?!e)\\p{L}?mbargo)\\p{L}{1,6}\\b");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACED = Pattern.compile("(?:\\p{L} ){3,40}\\p{L}\\b.{0,100}");
  private static final Pattern GAP = Pattern.compile("(?<=(?:^|\\h)\\p{L})\\h(?=\\p{L}(?:\\h|$))");

  /** What was found last: several recognisers look at each line. */
  private static final @Nullable Asked[] RECENT = new Asked[1_024];

  private record Asked(String line, boolean asks) {}

  private EmbargoWords() {}

  /** Whether a line asks to wait, be it readable when or not. */
  static boolean ask(String line) {
    if (line.length() > LONGEST || line.length() < 2) {
      return false;
    }
    int place = Math.floorMod(line.hashCode(), RECENT.length);
    Asked recent = RECENT[place];
    if (recent == null || !recent.line().equals(line)) {
      recent = new Asked(line, asks(line));
      RECENT[place] = recent;
    }
    return recent.asks();
  }

  private static boolean asks(String line) {
    String text = normal(line);
    if (!hasPlea(text)) {
      return false;
    }
    String rest = OtherMatters.without(text);
    return !isOfOtherPlaces(rest) && (rest.equals(text) || hasPlea(rest));
  }

  private static boolean hasPlea(String text) {
    if (ASKS_TO_WAIT.matcher(text).find() || PleasToWait.in(text) || EmbargoNotices.in(text)) {
      return true;
    }
    boolean stem = STEM.matcher(text).find();
    boolean dated = DATED_STEM.matcher(text).find() && !AT_ONCE.matcher(text).find();
    if (!stem && !dated) {
      return false;
    }
    for (String segment : SEGMENT.split(text, -1)) {
      if (STEM.matcher(segment).find() && EmbargoVocabulary.isAllOf(segment)) {
        return true;
      }
    }
    return stem
        ? EmbargoVocabulary.isAllOf(text)
        : EmbargoVocabulary.saysWhen(text) && EmbargoVocabulary.strangers(text) == 0;
  }

  /** Whether the line says that and no more, so that no headline is lost with it. */
  static boolean standAlone(String line) {
    String text = normal(line);
    boolean besides =
        Arrays.stream(SEGMENT.split(text, -1))
            .anyMatch(part -> EmbargoVocabulary.strangers(part) >= 2 && !ask(part));
    return !besides && (EmbargoVocabulary.strangers(text) <= 3 || Words.endsSentence(text));
  }

  /** "Not for distribution in the United States" is the law's, and asks nobody to wait. */
  static boolean areOfOtherPlaces(String line) {
    return line.length() <= LONGEST && isOfOtherPlaces(normal(line));
  }

  private static boolean isOfOtherPlaces(String text) {
    if (!OF_OTHER_PLACES.matcher(text).find()) {
      return false;
    }
    String lower = Words.lower(text);
    return NOT_FOR.matcher(lower).matches()
        && !OF_TIME.matcher(lower).matches()
        && Dates.first(text).isEmpty();
  }

  /** Takes out marks and invisible characters, and what sets letters apart: "E M B A R G O". */
  static String normal(String line) {
    String plain =
        INVISIBLE.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll("");
    String text = MARKS.matcher(plain).replaceAll(" ").strip();
    String whole = SPACED.matcher(text).matches() ? joined(text) : text;
    return MISSPELT.matcher(whole).replaceAll("embargoed");
  }

  /** Joins single letters, so that the words between them stay apart. */
  private static String joined(String spaced) {
    return GAP.matcher(spaced).replaceAll("");
  }
}
