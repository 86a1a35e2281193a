/**
 * Reads the rich text that a CMS holds as JSON: Contentful, Portable Text, Strapi and Lexical.
 * Start at {@link RichText}.
 */
@NullMarked
package dev.dateline.intake.rich;

import org.jspecify.annotations.NullMarked;
