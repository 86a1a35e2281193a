package dev.dateline.intake.text;

/** What a line of a release is for. */
enum Part {
  /** Not claimed by any recogniser yet: the body is what is left. */
  FREE("#/body"),
  MAIL_HEADER,
  PAGE_FURNITURE,
  GREETING,
  LABEL("#/kind"),
  RELEASE_LINE("#/releaseLine"),
  CONTACT("#/contacts"),
  HEADLINE("#/headline"),
  SUBHEADLINE("#/subheadline"),
  DATELINE("#/dateline"),
  BODY("#/body"),
  BOILERPLATE("#/boilerplate"),
  END_MARK("#/endMark"),
  SIGNATURE,
  DISCLOSURE("#/disclosure"),
  /** Belongs to no member of a release. */
  LEFT_OUT;

  private final String pointer;

  Part() {
    this("");
  }

  Part(String pointer) {
    this.pointer = pointer;
  }

  /** Returns the JSON pointer of the member that is read from such lines; nothing if none is. */
  String pointer() {
    return pointer;
  }
}
