/**
 * The public pages: one self-contained HTML file each. Start at {@link Pages}.
 *
 * <p>Markup comes from constants, everything else passes the escaping of {@link Html}; the compiler
 * refuses markup that is not a constant.
 */
@NullMarked
package dev.dateline.render;

import org.jspecify.annotations.NullMarked;
