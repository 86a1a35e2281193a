/**
 * Runs template.yaml on this machine: start with {@link dev.dateline.local.Up}, or in a test with
 * {@link dev.dateline.local.EmbeddedStack}.
 */
@NullMarked
package dev.dateline.local;

import org.jspecify.annotations.NullMarked;
