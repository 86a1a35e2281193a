package dev.dateline.webhook.acting;

import dev.dateline.release.CorrectRelease;
import dev.dateline.release.CreateRelease;
import dev.dateline.release.LintRelease;
import dev.dateline.release.PublishRelease;
import dev.dateline.release.ReviseRelease;
import dev.dateline.release.UnscheduleRelease;
import dev.dateline.release.WithdrawRelease;

/** What hooks do with releases, as anybody else does. */
public record UseCases(
    CreateRelease create,
    ReviseRelease revise,
    PublishRelease publish,
    UnscheduleRelease unschedule,
    CorrectRelease correct,
    WithdrawRelease withdraw,
    LintRelease lint) {}
