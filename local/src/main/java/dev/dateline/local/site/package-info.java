/** What CloudFront does between a reader and the bucket. */
@NullMarked
package dev.dateline.local.site;

import org.jspecify.annotations.NullMarked;
