/** The table and the bucket of the template, and the lock that S3Mock lacks. */
@NullMarked
package dev.dateline.local.storage;

import org.jspecify.annotations.NullMarked;
