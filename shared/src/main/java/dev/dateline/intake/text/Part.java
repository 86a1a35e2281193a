package dev.dateline.intake.text;

/** What a line of a release is for. */
enum Part {
  /** Not claimed by any recogniser yet. */
  FREE,
  MAIL_HEADER,
  PAGE_FURNITURE,
  GREETING,
  LABEL,
  RELEASE_LINE,
  CONTACT,
  HEADLINE,
  SUBHEADLINE,
  DATELINE,
  BODY,
  BOILERPLATE,
  END_MARK,
  SIGNATURE,
  DISCLOSURE,
  /** Belongs to no member of a release. */
  LEFT_OUT
}
