package dev.dateline.intake;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import java.util.List;

/** What was understood of a source, and what about it is doubtful or was left out. */
public record Reading(ReleaseContent content, List<Finding> findings) {
  public Reading {
    findings = List.copyOf(findings);
  }
}
