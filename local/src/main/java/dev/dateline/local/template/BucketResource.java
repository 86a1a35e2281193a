package dev.dateline.local.template;

/**
 * An AWS::S3::Bucket.
 *
 * @param name on this machine
 */
public record BucketResource(String logicalId, String name, boolean versioned) {}
