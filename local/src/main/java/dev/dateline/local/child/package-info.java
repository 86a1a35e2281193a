/** DynamoDB Local and S3Mock as child processes that never outlive their parent. */
@NullMarked
package dev.dateline.local.child;

import org.jspecify.annotations.NullMarked;
