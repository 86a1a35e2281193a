package dev.dateline.local.template;

/**
 * An AWS::S3::Bucket, unversioned here: S3Mock lists what a delete marker hides, and nothing reads
 * old versions.
 *
 * @param name on this machine
 */
public record BucketResource(String logicalId, String name) {}
