package dev.dateline.local.template;

import java.util.Map;

/**
 * An AWS::DynamoDB::Table.
 *
 * @param name on this machine
 * @param properties resolved, in CloudFormation's words
 */
public record TableResource(String logicalId, String name, Map<String, Object> properties) {}
