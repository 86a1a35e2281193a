package dev.dateline.intake;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Understanding;
import java.util.List;

/** What was understood of a source, and what about it is doubtful or was left out. */
public record Reading(ReleaseContent content, List<Finding> findings, Understanding understanding) {
  public Reading {
    findings = List.copyOf(findings);
  }
}
