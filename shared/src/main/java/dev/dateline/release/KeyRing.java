package dev.dateline.release;

import dev.dateline.newsroom.IssuedKey;
import dev.dateline.newsroom.NewsroomName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of each newsroom; those that are past their end may be among them. */
public interface KeyRing {
  /**
   * Stores a new key and the receipt of its attempt in one transaction.
   *
   * @return whether it was stored; if not, the attempt has its receipt already
   */
  boolean issue(IssuedKey key, @Nullable Attempt attempt);

  /** Returns the keys of a newsroom as they were given, without their last use, in no order. */
  List<IssuedKey> of(NewsroomName newsroom);

  /**
   * Stores a key under another hash, so that the token of before opens nothing.
   *
   * @return whether the one before was still there under its hash; if not, nothing is stored
   */
  boolean replace(IssuedKey before, IssuedKey after);

  /** Removes a key, and tells whether it was there under this hash. */
  boolean remove(IssuedKey key);
}
