/** What EventBridge does between a schedule of the template and a function. */
@NullMarked
package dev.dateline.local.schedule;

import org.jspecify.annotations.NullMarked;
