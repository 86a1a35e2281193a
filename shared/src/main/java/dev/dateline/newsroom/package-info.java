/**
 * Whose releases they are: newsrooms, and the keys that act for them. Start at {@link Newsroom}.
 */
@NullMarked
package dev.dateline.newsroom;

import org.jspecify.annotations.NullMarked;
