/**
 * The one translation between HTTP API events and the use cases; start at {@link ScopedHandler}.
 *
 * <p>A handler reads an {@link HttpRequest} and answers an {@link HttpResponse}; failures become
 * problem documents in {@link Problems} and nowhere else.
 */
@NullMarked
package dev.dateline.functions.http;

import org.jspecify.annotations.NullMarked;
