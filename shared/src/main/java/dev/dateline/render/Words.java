package dev.dateline.render;

import dev.dateline.newsroom.Newsroom;
import dev.dateline.release.Correction;
import dev.dateline.release.Kind;
import dev.dateline.release.Language;
import dev.dateline.release.Shelf;
import dev.dateline.release.Status;
import org.jspecify.annotations.Nullable;

/** What the pages themselves say, in one language; each language is an implementation. */
interface Words {
  /** The tag of the language, as BCP 47 writes it. */
  String language();

  String kind(Kind kind);

  String correction(Correction.Weight weight);

  /** Returns what stands above the corrections before the newest one. */
  String earlierCorrections();

  /** Returns what opens the list of changes; {@code passages} is 1 at least. */
  String changed(int passages);

  String unchanged();

  String changesCutShort();

  String removed();

  String added();

  String part(ContentPart part);

  String preview();

  /** Returns what stands before the name of the one for whom a preview is. */
  String previewFor();

  String previewNotice();

  /** Returns what stands before the end of an embargo. */
  String embargoedUntil();

  String noDate();

  /** Returns what stands before the instant from which a link no longer works. */
  String linkExpires();

  String revision(int number);

  /** Returns what stands before the id of a release. */
  String release();

  /** Returns what stands before the instant of a revision. */
  String asOf();

  String status(Status status);

  String disclosure();

  String published();

  String about();

  String contacts();

  String attachments();

  String issuer();

  String tags();

  /** Returns what stands before the languages in which a release can be read, too. */
  String alsoIn();

  String latestReleases();

  String releasesByYear();

  /** Returns what stands above a year or a tag whose releases are listed. */
  String shelf(Shelf.Kind kind);

  /** Returns what leads to the list of all years or of all tags. */
  String allShelves(Shelf.Kind kind);

  String page(int number);

  String pagesOldestFirst();

  String olderReleases();

  String newerReleases();

  String newestReleases();

  String noReleases();

  String feeds();

  /** Returns what the way back to the front page is called. */
  String trail();

  /** Returns what a link to an image without a text says. */
  String image();

  /** Returns what a link to a quotation says to those who do not see its sign. */
  String linkToQuote();

  String withdrawn();

  String withdrawnNotice();

  String killed();

  String killedNotice();

  String moved();

  String movedNotice();

  String movedLink();

  String notFound();

  String notFoundNotice();

  String notFoundHint();

  /** Returns what leads to a front page from an address where nothing is. */
  String newestReleasesThere();

  /** Returns the words of what belongs to no newsroom. */
  static Words english() {
    return English.WORDS;
  }

  /** Returns the words of a newsroom's own pages: in its language, or else in English. */
  static Words of(Newsroom newsroom) {
    Words own = in(languageOf(newsroom));
    return own == null ? english() : own;
  }

  /** Returns the words of what is in a language, or else those of its newsroom. */
  static Words of(@Nullable Language language, Newsroom newsroom) {
    Words own = in(language);
    return own == null ? of(newsroom) : own;
  }

  /** Returns the language of a newsroom's own pages, with a region where it has named one. */
  default Language languageFor(Newsroom newsroom) {
    Language wanted = languageOf(newsroom);
    return equals(in(wanted)) && wanted != null ? wanted : new Language(language());
  }

  private static @Nullable Language languageOf(Newsroom newsroom) {
    String tag = newsroom.profile().languageTag();
    return tag == null ? null : new Language(tag);
  }

  private static @Nullable Words in(@Nullable Language language) {
    return switch (language == null ? "" : language.primary()) {
      case "en" -> English.WORDS;
      case "de" -> German.WORDS;
      default -> null;
    };
  }
}
