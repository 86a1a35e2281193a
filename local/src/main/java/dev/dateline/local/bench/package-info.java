/** What measures a running stack from outside: the API's client, the readers and the figures. */
@NullMarked
package dev.dateline.local.bench;

import org.jspecify.annotations.NullMarked;
