/** Ports of the loopback address, on which this machine's servers listen. */
@NullMarked
package dev.dateline.local.port;

import org.jspecify.annotations.NullMarked;
