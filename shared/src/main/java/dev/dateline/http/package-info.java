/** Reaches others over HTTP; nothing else knows the network. */
@NullMarked
package dev.dateline.http;

import org.jspecify.annotations.NullMarked;
