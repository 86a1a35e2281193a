/** What Lambda does between a DynamoDB stream and a function. */
@NullMarked
package dev.dateline.local.stream;

import org.jspecify.annotations.NullMarked;
