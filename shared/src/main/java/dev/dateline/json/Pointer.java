package dev.dateline.json;

/** JSON pointers (RFC 6901) as fragments: {@code #/contacts/0/emails}. */
public final class Pointer {
  private Pointer() {}

  /** Returns the pointer of a member of the object at {@code pointer}. */
  public static String member(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
