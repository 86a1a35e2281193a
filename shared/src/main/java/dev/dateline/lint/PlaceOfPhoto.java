package dev.dateline.lint;

import dev.dateline.newsroom.RuleLevel;

/** Finds a photo that tells readers where it was taken. */
final class PlaceOfPhoto implements Rule {
  @Override
  public String code() {
    return "PHOTO_PLACE";
  }

  @Override
  public RuleLevel usual() {
    return RuleLevel.WARNING;
  }

  @Override
  public void look(Checked release, Found found) {
    for (int i = 0; i < release.content().attachments().size(); i++) {
      if (release.content().attachments().get(i).tellsPlace()) {
        found.add(
            "#/attachments/" + i,
            "The file tells where the photo was taken, and readers get it as it is; if nobody may"
                + " know that, take it out (exiftool -gps:all= -xmp:all= lamp.jpg) and upload the"
                + " file anew.");
      }
    }
  }
}
