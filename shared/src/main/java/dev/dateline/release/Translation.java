package dev.dateline.release;

/** The same release in another language, where readers find it: on this site or on another. */
public record Translation(Language language, WebAddress href) {}
