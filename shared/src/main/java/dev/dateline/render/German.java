package dev.dateline.render;

import dev.dateline.release.Correction;
import dev.dateline.release.Kind;
import dev.dateline.release.Shelf;
import dev.dateline.release.Status;

/** The words of the pages in German, as press offices there use them. */
final class German implements Words {
  static final German WORDS = new German();

  private German() {}

  @Override
  public String language() {
    return "de";
  }

  @Override
  public String kind(Kind kind) {
    return switch (kind) {
      case RELEASE -> "Pressemitteilung";
      case ADVISORY -> "Presseeinladung";
      case STATEMENT -> "Stellungnahme";
      case ALERT -> "Eilmeldung";
    };
  }

  @Override
  public String correction(Correction.Weight weight) {
    return switch (weight) {
      case CORRECTION -> "Berichtigung";
      case CLARIFICATION -> "Klarstellung";
      case UPDATE -> "Aktualisierung";
    };
  }

  @Override
  public String earlierCorrections() {
    return "Frühere Hinweise";
  }

  @Override
  public String changed(int passages) {
    return "Was sich seit der vorigen Fassung geändert hat: "
        + (passages == 1 ? "1 Stelle" : passages + " Stellen");
  }

  @Override
  public String unchanged() {
    return "Am Wortlaut hat sich seit der vorigen Fassung nichts geändert.";
  }

  @Override
  public String changesCutShort() {
    return "Es hat sich mehr geändert, als hier gezeigt werden kann.";
  }

  @Override
  public String removed() {
    return "gestrichen";
  }

  @Override
  public String added() {
    return "eingefügt";
  }

  @Override
  public String part(ContentPart part) {
    return switch (part) {
      case DISCLOSURE -> disclosure();
      case RELEASE_LINE -> "Freigabevermerk";
      case KIND -> "Art der Mitteilung";
      case HEADLINE -> "Überschrift";
      case SUBHEADLINE -> "Unterzeile";
      case SUMMARY -> "Zusammenfassung";
      case DATELINE -> "Ortsmarke";
      case BODY -> "Text";
      case BOILERPLATE -> about();
      case CONTACTS -> contacts();
      case ATTACHMENTS -> attachments();
      case ISSUER -> issuer();
      case TAGS -> tags();
      case END_MARK -> "Schlusszeichen";
    };
  }

  @Override
  public String preview() {
    return "Vertrauliche Vorschau";
  }

  @Override
  public String previewFor() {
    return "Für";
  }

  @Override
  public String previewNotice() {
    return "Bitte nicht veröffentlichen und nicht weitergeben.";
  }

  @Override
  public String embargoedUntil() {
    return "Sperrfrist bis";
  }

  @Override
  public String noDate() {
    return "Noch nicht veröffentlicht; ein Termin steht nicht fest.";
  }

  @Override
  public String linkExpires() {
    return "Dieser Link gilt bis";
  }

  @Override
  public String revision(int number) {
    return "Fassung " + number;
  }

  @Override
  public String release() {
    return "Mitteilung";
  }

  @Override
  public String asOf() {
    return "Stand:";
  }

  @Override
  public String status(Status status) {
    return "Status: "
        + switch (status) {
          case DRAFT -> "Entwurf";
          case SCHEDULED -> "terminiert";
          case PUBLISHED -> "veröffentlicht";
          case WITHDRAWN -> "zurückgezogen";
          case KILLED -> "zurückgerufen";
          case DISCARDED -> "verworfen";
        };
  }

  @Override
  public String disclosure() {
    return "Offenlegung";
  }

  @Override
  public String published() {
    return "Veröffentlicht am";
  }

  @Override
  public String about() {
    return "Über";
  }

  @Override
  public String contacts() {
    return "Pressekontakt";
  }

  @Override
  public String attachments() {
    return "Zum Herunterladen";
  }

  @Override
  public String issuer() {
    return "Herausgeber";
  }

  @Override
  public String tags() {
    return "Themen";
  }

  @Override
  public String alsoIn() {
    return "Auch auf";
  }

  @Override
  public String latestReleases() {
    return "Aktuelle Pressemitteilungen";
  }

  @Override
  public String releasesByYear() {
    return "Nach Jahren";
  }

  @Override
  public String shelf(Shelf.Kind kind) {
    return switch (kind) {
      case YEAR -> "Jahr";
      case TAG -> "Thema";
    };
  }

  @Override
  public String allShelves(Shelf.Kind kind) {
    return switch (kind) {
      case YEAR -> "Alle Jahre";
      case TAG -> "Alle Themen";
    };
  }

  @Override
  public String page(int number) {
    return "Seite " + number;
  }

  @Override
  public String pagesOldestFirst() {
    return "Seiten, die ältesten zuerst";
  }

  @Override
  public String olderReleases() {
    return "Ältere Mitteilungen";
  }

  @Override
  public String newerReleases() {
    return "Neuere Mitteilungen";
  }

  @Override
  public String newestReleases() {
    return "Neueste Mitteilungen";
  }

  @Override
  public String noReleases() {
    return "Hier gibt es noch keine Pressemitteilungen.";
  }

  @Override
  public String feeds() {
    return "Abonnieren";
  }

  @Override
  public String trail() {
    return "Sie sind hier";
  }

  @Override
  public String image() {
    return "Bild";
  }

  @Override
  public String linkToQuote() {
    return "Link zu diesem Zitat";
  }

  @Override
  public String withdrawn() {
    return "Zurückgezogen";
  }

  @Override
  public String withdrawnNotice() {
    return "Diese Pressemitteilung wurde zurückgezogen und soll nicht mehr verwendet werden.";
  }

  @Override
  public String killed() {
    return "Diese Pressemitteilung ist nicht mehr verfügbar";
  }

  @Override
  public String killedNotice() {
    return "Die Pressestelle hat sie zurückgezogen. Bitte verwenden und verbreiten Sie auch keine Kopien davon.";
  }

  @Override
  public String moved() {
    return "Diese Pressemitteilung ist umgezogen";
  }

  @Override
  public String movedNotice() {
    return "Sie finden sie unter ihrer neuen Adresse.";
  }

  @Override
  public String movedLink() {
    return "Zur Pressemitteilung";
  }

  @Override
  public String notFound() {
    return "Unter dieser Adresse ist nichts zu finden";
  }

  @Override
  public String notFoundNotice() {
    return "Vielleicht ist sie falsch geschrieben oder abgeschnitten, oder was Sie suchen, ist zurzeit"
        + " nicht öffentlich.";
  }

  @Override
  public String notFoundHint() {
    return "Bitte prüfen Sie die Adresse Zeichen für Zeichen, oder gehen Sie zurück zu der Seite, von der Sie kamen.";
  }

  @Override
  public String newestReleasesThere() {
    return "Neueste Mitteilungen der Pressestelle, mit der diese Adresse beginnt, falls es sie gibt";
  }
}
