/**
 * What measures a running stack from outside: the API's client, the readers and the figures; and
 * functions in processes of their own.
 */
@NullMarked
package dev.dateline.local.bench;

import org.jspecify.annotations.NullMarked;
