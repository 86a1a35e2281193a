package dev.dateline.intake;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.Understanding;
import java.util.ArrayList;
import java.util.List;

/** What was understood of a source, and what about it is doubtful or was left out. */
public record Reading(ReleaseContent content, List<Finding> findings, Understanding understanding) {
  public Reading {
    findings = List.copyOf(findings);
  }

  /** Returns the same with one finding more. */
  public Reading with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Reading(content, more, understanding);
  }
}
