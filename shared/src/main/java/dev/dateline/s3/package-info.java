/** Keeps pages and originals in one S3 bucket; start at {@link S3Site}. */
@NullMarked
package dev.dateline.s3;

import org.jspecify.annotations.NullMarked;
