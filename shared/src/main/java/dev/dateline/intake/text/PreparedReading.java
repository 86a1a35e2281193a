package dev.dateline.intake.text;

import dev.dateline.release.Finding;
import dev.dateline.release.ReleaseContent;
import dev.dateline.release.SourcePart;
import java.util.List;
import java.util.Map;

/**
 * What the recognisers found in prepared lines.
 *
 * @param content all but its body; its headline counts only where {@code headlined}
 * @param body the lines of the body by their numbers, each with its text or what is left of it
 * @param leftOut the lines that stand in no member, by their numbers
 */
public record PreparedReading(
    ReleaseContent content,
    boolean headlined,
    Map<Integer, String> body,
    Map<Integer, String> leftOut,
    List<SourcePart> parts,
    List<Finding> findings) {}
