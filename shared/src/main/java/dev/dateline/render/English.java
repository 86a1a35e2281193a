package dev.dateline.render;

import dev.dateline.release.Correction;
import dev.dateline.release.Kind;
import dev.dateline.release.Names;
import dev.dateline.release.Shelf;
import dev.dateline.release.Status;

/** The words of the pages in English. */
final class English implements Words {
  static final English WORDS = new English();

  private English() {}

  @Override
  public String language() {
    return "en";
  }

  @Override
  public String kind(Kind kind) {
    return switch (kind) {
      case RELEASE -> "Press release";
      case ADVISORY -> "Media advisory";
      case STATEMENT -> "Statement";
      case ALERT -> "Alert";
    };
  }

  @Override
  public String correction(Correction.Weight weight) {
    return switch (weight) {
      case CORRECTION -> "Correction";
      case CLARIFICATION -> "Clarification";
      case UPDATE -> "Update";
    };
  }

  @Override
  public String earlierCorrections() {
    return "Earlier notices";
  }

  @Override
  public String changed(int passages) {
    return "What changed since the previous version: "
        + (passages == 1 ? "1 passage" : passages + " passages");
  }

  @Override
  public String unchanged() {
    return "No wording changed since the previous version.";
  }

  @Override
  public String changesCutShort() {
    return "More changed than can be shown here.";
  }

  @Override
  public String removed() {
    return "removed";
  }

  @Override
  public String added() {
    return "added";
  }

  @Override
  public String part(ContentPart part) {
    return switch (part) {
      case DISCLOSURE -> disclosure();
      case RELEASE_LINE -> "Release line";
      case KIND -> "Kind of release";
      case HEADLINE -> "Headline";
      case SUBHEADLINE -> "Subheadline";
      case SUMMARY -> "Summary";
      case DATELINE -> "Dateline";
      case BODY -> "Text";
      case BOILERPLATE -> about();
      case CONTACTS -> contacts();
      case ATTACHMENTS -> attachments();
      case ISSUER -> issuer();
      case TAGS -> tags();
      case END_MARK -> "End mark";
    };
  }

  @Override
  public String preview() {
    return "Confidential preview";
  }

  @Override
  public String previewFor() {
    return "For";
  }

  @Override
  public String previewNotice() {
    return "Please do not publish it or pass it on.";
  }

  @Override
  public String embargoedUntil() {
    return "Under embargo until";
  }

  @Override
  public String noDate() {
    return "Not published yet; no date is set.";
  }

  @Override
  public String linkExpires() {
    return "This link expires";
  }

  @Override
  public String revision(int number) {
    return "Revision " + number;
  }

  @Override
  public String release() {
    return "Release";
  }

  @Override
  public String asOf() {
    return "As of";
  }

  @Override
  public String status(Status status) {
    return "Status: " + Names.of(status);
  }

  @Override
  public String disclosure() {
    return "Disclosure";
  }

  @Override
  public String published() {
    return "Published";
  }

  @Override
  public String about() {
    return "About";
  }

  @Override
  public String contacts() {
    return "Media contacts";
  }

  @Override
  public String attachments() {
    return "Downloads";
  }

  @Override
  public String issuer() {
    return "Issued by";
  }

  @Override
  public String tags() {
    return "Topics";
  }

  @Override
  public String alsoIn() {
    return "Also in";
  }

  @Override
  public String latestReleases() {
    return "Latest releases";
  }

  @Override
  public String releasesByYear() {
    return "By year";
  }

  @Override
  public String shelf(Shelf.Kind kind) {
    return switch (kind) {
      case YEAR -> "Year";
      case TAG -> "Topic";
    };
  }

  @Override
  public String allShelves(Shelf.Kind kind) {
    return switch (kind) {
      case YEAR -> "All years";
      case TAG -> "All topics";
    };
  }

  @Override
  public String page(int number) {
    return "Page " + number;
  }

  @Override
  public String pagesOldestFirst() {
    return "Pages, oldest first";
  }

  @Override
  public String olderReleases() {
    return "Older releases";
  }

  @Override
  public String newerReleases() {
    return "Newer releases";
  }

  @Override
  public String newestReleases() {
    return "Newest releases";
  }

  @Override
  public String noReleases() {
    return "There are no press releases here yet.";
  }

  @Override
  public String feeds() {
    return "Follow";
  }

  @Override
  public String trail() {
    return "You are here";
  }

  @Override
  public String image() {
    return "Image";
  }

  @Override
  public String linkToQuote() {
    return "Link to this quotation";
  }

  @Override
  public String withdrawn() {
    return "Withdrawn";
  }

  @Override
  public String withdrawnNotice() {
    return "This press release has been withdrawn and should no longer be used.";
  }

  @Override
  public String killed() {
    return "This press release is no longer available";
  }

  @Override
  public String killedNotice() {
    return "It has been withdrawn by its newsroom. Please do not use or republish any copy of it.";
  }

  @Override
  public String moved() {
    return "This press release has moved";
  }

  @Override
  public String movedNotice() {
    return "You will find it at its new address.";
  }

  @Override
  public String movedLink() {
    return "Go to the press release";
  }

  @Override
  public String notFound() {
    return "There is nothing at this address";
  }

  @Override
  public String notFoundNotice() {
    return "The address may have been mistyped or cut short, or what you are looking for is not"
        + " public at this moment.";
  }

  @Override
  public String notFoundHint() {
    return "Please check the address, letter by letter, or go back to the page that led you here.";
  }

  @Override
  public String newestReleasesThere() {
    return "Newest releases of the newsroom that this address begins with, if there is such a one";
  }
}
