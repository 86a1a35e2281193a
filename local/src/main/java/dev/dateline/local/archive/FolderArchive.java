package dev.dateline.local.archive;

import dev.dateline.json.BrokenJson;
import dev.dateline.json.ClaimTree;
import dev.dateline.json.HistoryTree;
import dev.dateline.json.Json;
import dev.dateline.json.NewsroomTree;
import dev.dateline.json.RevisionTree;
import dev.dateline.json.StateTree;
import dev.dateline.newsroom.Newsroom;
import dev.dateline.newsroom.NewsroomName;
import dev.dateline.newsroom.Sha256;
import dev.dateline.release.Archive;
import dev.dateline.release.ArchivedRelease;
import dev.dateline.release.Claim;
import dev.dateline.release.HistoryEntry;
import dev.dateline.release.PressRelease;
import dev.dateline.release.ReleaseId;
import dev.dateline.release.Revision;
import dev.dateline.release.Source;
import dev.dateline.release.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An archive in a folder, as files that people can read and compare.
 *
 * <pre>
 * newsroom.json                      written last
 * releases/&lt;id&gt;/state.json
 *               claims.json
 *               revisions/000001.json
 *               changes/000000001.json
 * originals/&lt;sha256&gt;
 * </pre>
 */
public final class FolderArchive implements Archive {
  private static final int FORMAT = 1;
  private static final String SETTINGS = "newsroom.json";

  private final Path folder;

  public FolderArchive(Path folder) {
    this.folder = folder;
  }

  /** Returns a new archive in a folder that is empty or not there. */
  public static FolderArchive in(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException(
            "%s is not empty; name a folder that is, or a new one".formatted(folder));
      }
    }
    return new FolderArchive(folder);
  }

  @Override
  public Newsroom newsroom() {
    Map<String, Object> tree = settings();
    Object count = tree.get("releases");
    int there = ids().size();
    if (!Integer.valueOf(there).equals(count)) {
      throw wrong(SETTINGS, "counts %s releases, and releases/ has %d".formatted(count, there));
    }
    return newsroom(tree);
  }

  @Override
  public List<ReleaseId> ids() {
    return names("releases").stream()
        .map(name -> read("releases/" + name, () -> new ReleaseId(name)))
        .toList();
  }

  @Override
  public ArchivedRelease release(ReleaseId id) {
    String place = "releases/" + id;
    String stateFile = place + "/state.json";
    State state = read(stateFile, () -> StateTree.read(object(json(stateFile))));
    List<Revision> revisions = numbered(place + "/revisions", 6, RevisionTree::read);
    List<HistoryEntry> steps =
        numbered(place + "/changes", 9, (number, tree) -> HistoryTree.read(tree));
    String claimsFile = place + "/claims.json";
    List<Claim> claims =
        read(
            claimsFile,
            () -> {
              List<Claim> all = new ArrayList<>();
              for (Object claim : array(json(claimsFile))) {
                all.add(ClaimTree.read(id, object(claim)));
              }
              return all;
            });
    NewsroomName newsroom = newsroom(settings()).name();
    return read(
        place,
        () ->
            new ArchivedRelease(
                new PressRelease(id, newsroom, revisions.getLast(), state),
                revisions,
                steps,
                claims));
  }

  @Override
  public byte[] original(String sha256) {
    String place = "originals/" + sha256;
    byte[] bytes = bytes(place);
    if (!Sha256.of(bytes).equals(sha256)) {
      throw wrong(place, "has other bytes than those of its name, which is their SHA-256");
    }
    return bytes;
  }

  @Override
  public void keep(ArchivedRelease release) {
    remove(release.newest().id());
    String place = "releases/" + release.newest().id();
    for (Revision revision : release.revisions()) {
      write(place + "/revisions/%06d.json".formatted(revision.number()), RevisionTree.of(revision));
    }
    for (HistoryEntry step : release.steps()) {
      write(place + "/changes/%09d.json".formatted(step.version()), HistoryTree.of(step));
    }
    write(place + "/claims.json", release.claims().stream().map(ClaimTree::of).toList());
    write(place + "/state.json", StateTree.of(release.newest().state()));
  }

  @Override
  public void keepOriginal(Source source) {
    write("originals/" + source.original().sha256(), source.bytes());
  }

  @Override
  public void remove(ReleaseId id) {
    Path top = folder.resolve("releases").resolve(id.value());
    try (Stream<Path> files = Files.exists(top) ? Files.walk(top) : Stream.empty()) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void complete(Newsroom newsroom) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.putAll(NewsroomTree.of(newsroom));
    tree.put("releases", ids().size());
    write(SETTINGS, tree);
  }

  private Map<String, Object> settings() {
    if (!Files.exists(folder.resolve(SETTINGS))) {
      throw wrong(SETTINGS, "is missing: this is no archive, or its export did not end");
    }
    Map<String, Object> tree = read(SETTINGS, () -> object(json(SETTINGS)));
    Object format = tree.get("format");
    if (!Integer.valueOf(FORMAT).equals(format)) {
      throw wrong(SETTINGS, "has the format %s, and only %d can be read".formatted(format, FORMAT));
    }
    return tree;
  }

  private Newsroom newsroom(Map<String, Object> settings) {
    Map<String, Object> tree = new LinkedHashMap<>(settings);
    tree.keySet().removeAll(List.of("format", "releases"));
    return read(SETTINGS, () -> NewsroomTree.read(tree));
  }

  /** Reads files that are named by the numbers from 1 on. */
  private <T> List<T> numbered(
      String place, int digits, BiFunction<Integer, Map<String, Object>, T> read) {
    List<T> all = new ArrayList<>();
    for (String name : names(place)) {
      int number = all.size() + 1;
      String wanted = ("%0" + digits + "d.json").formatted(number);
      if (!name.equals(wanted)) {
        throw wrong(place, "has %s where %s should be".formatted(name, wanted));
      }
      String file = place + "/" + name;
      all.add(read(file, () -> read.apply(number, object(json(file)))));
    }
    if (all.isEmpty()) {
      throw wrong(place, "is empty");
    }
    return all;
  }

  /** Returns the names in a folder in their order, without hidden ones. */
  private List<String> names(String place) {
    if (!Files.exists(folder.resolve(place))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(place))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object json(String place) {
    Json.Text text = Json.read(bytes(place));
    if (text.tree() == null || !text.doubled().isEmpty()) {
      throw new IllegalArgumentException("is null, or has members twice: " + text.doubled());
    }
    return text.tree();
  }

  @SuppressWarnings("unchecked") // trees have no other maps
  private static Map<String, Object> object(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> members) {
      return (Map<String, Object>) members;
    }
    throw new IllegalArgumentException("must be an object");
  }

  private static List<?> array(Object tree) {
    if (tree instanceof List<?> elements) {
      return elements;
    }
    throw new IllegalArgumentException("must be an array");
  }

  private byte[] bytes(String place) {
    try {
      return Files.readAllBytes(folder.resolve(place));
    } catch (NoSuchFileException e) {
      throw wrong(place, "is missing", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String place, Object tree) {
    write(place, Json.writeLines(tree).getBytes(StandardCharsets.UTF_8));
  }

  private void write(String place, byte[] bytes) {
    Path file = folder.resolve(place);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads something, and names its place if it is wrong. */
  private <T> T read(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Misplaced named) {
      throw named;
    } catch (BrokenJson | IllegalArgumentException | IllegalStateException e) {
      throw wrong(place, String.valueOf(e.getMessage()), e);
    }
  }

  private Misplaced wrong(String place, String fault) {
    return wrong(place, fault, null);
  }

  private Misplaced wrong(String place, String fault, @Nullable Exception cause) {
    return new Misplaced("%s: %s".formatted(folder.resolve(place), fault), cause);
  }

  /** Something in the folder that is wrong, and is named. */
  private static final class Misplaced extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Misplaced(String message, @Nullable Exception cause) {
      super(message, cause);
    }
  }
}
