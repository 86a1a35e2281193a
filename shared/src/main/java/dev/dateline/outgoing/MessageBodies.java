package dev.dateline.outgoing;

/** Writes messages as the bodies that are sent, in UTF-8. */
@FunctionalInterface
public interface MessageBodies {
  byte[] of(Message message);
}
