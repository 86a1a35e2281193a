package dev.dateline.local.stream;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** How far a trigger has come in each shard; lost ones only mean that records come once more. */
final class Checkpoints {
  private final Path file;
  private final Properties shards = new Properties();

  Checkpoints(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        shards.load(reader);
      }
    }
  }

  Optional<String> of(String shard) {
    return Optional.ofNullable(shards.getProperty(shard));
  }

  void set(String shard, String sequenceNumber) throws IOException {
    shards.setProperty(shard, sequenceNumber);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (Writer writer = Files.newBufferedWriter(next)) {
      shards.store(writer, null);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
