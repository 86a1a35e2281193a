package dev.dateline.render;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The elements that a body may have, and what each is for its neighbours. */
enum Tag {
  P(Sort.PARAGRAPH),
  H1(Sort.PARAGRAPH),
  H2(Sort.PARAGRAPH),
  H3(Sort.PARAGRAPH),
  H4(Sort.PARAGRAPH),
  H5(Sort.PARAGRAPH),
  H6(Sort.PARAGRAPH),
  PRE(Sort.PARAGRAPH),
  DIV(Sort.GROUP),
  BLOCKQUOTE(Sort.FLOW),
  UL(Sort.STRUCTURE),
  OL(Sort.STRUCTURE),
  LI(Sort.FLOW, "ul ol"),
  DL(Sort.STRUCTURE),
  DT(Sort.FLOW, "dl"),
  DD(Sort.FLOW, "dl"),
  TABLE(Sort.STRUCTURE),
  CAPTION(Sort.FLOW, "table"),
  THEAD(Sort.STRUCTURE, "table"),
  TBODY(Sort.STRUCTURE, "table"),
  TFOOT(Sort.STRUCTURE, "table"),
  TR(Sort.STRUCTURE, "table thead tbody tfoot"),
  TH(Sort.FLOW, "tr"),
  TD(Sort.FLOW, "tr"),
  HR(Sort.VOID),
  BR(Sort.VOID),
  IMG(Sort.VOID),
  A(Sort.INLINE),
  ABBR(Sort.INLINE),
  B(Sort.INLINE),
  BDI(Sort.INLINE),
  CITE(Sort.INLINE),
  CODE(Sort.INLINE),
  DEL(Sort.INLINE),
  EM(Sort.INLINE),
  I(Sort.INLINE),
  INS(Sort.INLINE),
  KBD(Sort.INLINE),
  MARK(Sort.INLINE),
  Q(Sort.INLINE),
  S(Sort.INLINE),
  SMALL(Sort.INLINE),
  STRONG(Sort.INLINE),
  SUB(Sort.INLINE),
  SUP(Sort.INLINE),
  U(Sort.INLINE);

  /** What an element is for those around it. */
  enum Sort {
    /** Holds text, and ends where a block begins. */
    PARAGRAPH,
    /** Holds blocks and text. */
    FLOW,
    /** Holds only its own parts. */
    STRUCTURE,
    /** Is not written, but ends the paragraph before it. */
    GROUP,
    INLINE,
    VOID
  }

  private static final Map<String, Tag> BY_NAME =
      Stream.of(values()).collect(toUnmodifiableMap(tag -> tag.written, tag -> tag));
  private static final Set<Tag> NESTING = Set.of(BLOCKQUOTE, UL, OL, DL, TABLE);

  private static final List<Tag> HEADINGS = List.of(H1, H2, H3, H4, H5, H6);

  private final Sort sort;
  private final String parents;
  private final String written;

  Tag(Sort sort) {
    this(sort, "");
  }

  /** Is an element that may stand only in certain others, which are named with blanks between. */
  Tag(Sort sort, String parents) {
    this.sort = sort;
    this.parents = " " + parents + " ";
    this.written = name().toLowerCase(Locale.ROOT);
  }

  static Optional<Tag> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns the name in lower case. */
  String written() {
    return written;
  }

  Sort sort() {
    return sort;
  }

  boolean mayStandIn(Tag parent) {
    return !needsParent() || parents.contains(" " + parent.written + " ");
  }

  boolean needsParent() {
    return !parents.isBlank();
  }

  /** Tells whether it counts for how deep a body is. */
  boolean nests() {
    return NESTING.contains(this);
  }

  boolean isHeading() {
    return HEADINGS.contains(this);
  }

  /** Returns the heading of this level, 6 at most. */
  static Tag heading(int level) {
    return HEADINGS.get(Math.min(level, HEADINGS.size()) - 1);
  }

  /** Returns the level of a heading, from 1; 0 of anything else. */
  int level() {
    return HEADINGS.indexOf(this) + 1;
  }
}
