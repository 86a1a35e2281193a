/**
 * Keeps everything in one DynamoDB table, which is the truth; start at {@link DynamoDbReleases}.
 *
 * <p>Each row is a {@link Row}: a key, a schema version and a tree. Lists are rows too, written in
 * the transaction that makes them true, and every read is consistent.
 */
@NullMarked
package dev.dateline.dynamodb;

import org.jspecify.annotations.NullMarked;
