package dev.dateline.webhook.acting;

import dev.dateline.release.Language;
import org.jspecify.annotations.Nullable;

/** What readers are told where the source gives no words for it, in the release's language. */
enum Notice {
  CORRECTED(
      "This release has been updated by its publisher.",
      "Ce communiqué a été mis à jour par son auteur.",
      "Diese Mitteilung wurde von ihrem Herausgeber aktualisiert.",
      "Este comunicado ha sido actualizado por su emisor."),
  WITHDRAWN(
      "This release has been withdrawn by its publisher.",
      "Ce communiqué a été retiré par son auteur.",
      "Diese Mitteilung wurde von ihrem Herausgeber zurückgezogen.",
      "Este comunicado ha sido retirado por su emisor.");

  private final String english;
  private final String french;
  private final String german;
  private final String spanish;

  Notice(String english, String french, String german, String spanish) {
    this.english = english;
    this.french = french;
    this.german = german;
    this.spanish = spanish;
  }

  String in(@Nullable Language language) {
    return switch (language == null ? "" : language.primary()) {
      case "fr" -> french;
      case "de" -> german;
      case "es" -> spanish;
      default -> english;
    };
  }
}
