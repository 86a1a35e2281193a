package dev.dateline.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The folder that keeps everything; one stack at a time holds its lock, however that one ends. */
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final List<String> OURS =
      List.of("checkpoints", "dynamodb", "env", "logs", "s3", "stack");

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static DataFolder lock(Path folder) throws IOException, StartFailure {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw new StartFailure(absolute + " is no folder and cannot be made one; give --data DIR");
    }
    FileChannel channel =
        FileChannel.open(
            absolute.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new DataFolder(absolute, channel);
      }
    } catch (OverlappingFileLockException inThisProcess) {
      // As much in use as by another process.
    }
    channel.close();
    throw new StartFailure(
        "The data folder "
            + absolute
            + " is in use by another ./dateline up; end that one or give this one --data DIR");
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Removes what a stack has put there, and nothing else that lies in the folder. */
  void empty() throws IOException {
    for (String name : OURS) {
      if (Files.exists(resolve(name))) {
        remove(resolve(name));
      }
    }
  }

  static void remove(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failed)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Writes a file that a shell can source and only its owner can read. */
  void writeVariables(String name, Map<String, String> variables) throws IOException {
    Path next = resolve(name + ".next");
    Files.deleteIfExists(next);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        next,
        new TreeMap<>(variables)
            .entrySet().stream()
                .map(
                    variable ->
                        "export %s='%s'\n"
                            .formatted(
                                variable.getKey(), variable.getValue().replace("'", "'\\''")))
                .collect(Collectors.joining()));
    Files.move(
        next, resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What {@link #writeVariables} wrote before, under that name of file and variable. */
  Optional<String> readVariable(String name, String variable) throws IOException {
    if (!Files.exists(resolve(name))) {
      return Optional.empty();
    }
    return Files.readAllLines(resolve(name)).stream()
        .map(line -> line.replaceFirst("^export ", ""))
        .filter(line -> line.startsWith(variable + "="))
        .map(line -> line.substring(variable.length() + 1).replace("'", ""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
