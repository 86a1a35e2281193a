/** JSON as maps, lists, strings, numbers and booleans. */
@NullMarked
package dev.dateline.local.json;

import org.jspecify.annotations.NullMarked;
