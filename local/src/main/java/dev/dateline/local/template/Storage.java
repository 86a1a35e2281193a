package dev.dateline.local.template;

import dev.dateline.local.template.Template.Resource;
import dev.dateline.local.template.Template.Resources;
import java.util.List;
import java.util.Locale;

/** Reads the tables and buckets. */
final class Storage {
  private final Resources resources;

  Storage(Resources resources) {
    this.resources = resources;
  }

  List<TableResource> tables() {
    return resources.of("AWS::DynamoDB::Table").stream()
        .map(table -> new TableResource(table.name(), tableName(table), table.properties()))
        .toList();
  }

  List<BucketResource> buckets() {
    return resources.of("AWS::S3::Bucket").stream()
        .map(
            bucket ->
                new BucketResource(
                    bucket.name(), ("dateline-" + bucket.name()).toLowerCase(Locale.ROOT)))
        .toList();
  }

  static String tableName(Resource table) {
    return "dateline-" + table.name();
  }
}
