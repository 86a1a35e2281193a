package dev.dateline.render;

import dev.dateline.release.Address;
import dev.dateline.release.Language;

/** The same release in another language, where readers find it. */
public record Translation(Language language, Address address) {}
