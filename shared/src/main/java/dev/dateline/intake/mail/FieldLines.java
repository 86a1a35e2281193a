package dev.dateline.intake.mail;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;

/** Gathers the lines of header fields, and counts those that are none. */
final class FieldLines extends DefaultFieldBuilder {
  private int good;
  private int bad;

  FieldLines(int longest) {
    super(longest);
  }

  @Override
  public RawField build() throws MimeException {
    RecycledByteArrayBuffer raw = getRaw();
    bad += raw.length() > 0 ? 1 : 0;
    // For a name that is not ASCII, mime4j would need a class of commons-io to say that it is bad.
    for (int i = 0; i < raw.length() && raw.byteAt(i) != ':'; i++) {
      if (raw.byteAt(i) > 0x7E || raw.byteAt(i) < 0) {
        throw new MimeException("The name of a header field is not in ASCII");
      }
    }
    RawField field = super.build();
    bad--;
    good++;
    return field;
  }

  /** Whether there were lines for fields, and none of them was one. */
  boolean areNone() {
    return good == 0 && bad > 0;
  }
}
