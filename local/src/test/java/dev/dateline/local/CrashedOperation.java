package dev.dateline.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dateline.functions.AddAttachmentHandler;
import dev.dateline.functions.CompleteAttachmentHandler;
import dev.dateline.functions.CorrectReleaseHandler;
import dev.dateline.functions.CreateReleaseHandler;
import dev.dateline.functions.DiscardReleaseHandler;
import dev.dateline.functions.KillReleaseHandler;
import dev.dateline.functions.ProjectSiteHandler;
import dev.dateline.functions.PublishDueReleasesHandler;
import dev.dateline.functions.PublishReleaseHandler;
import dev.dateline.functions.RedirectReleaseHandler;
import dev.dateline.functions.RemoveAttachmentHandler;
import dev.dateline.functions.ReviseReleaseHandler;
import dev.dateline.functions.UnscheduleReleaseHandler;
import dev.dateline.functions.Wiring;
import dev.dateline.functions.WithdrawReleaseHandler;
import dev.dateline.local.CrashScene.Function;
import java.io.IOException;
import java.util.Set;

/** What is tried, from a scene that is made for it. */
enum CrashedOperation {
  CREATE(CreateReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) {}

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", "/releases", CrashDesk.content("a-lamp", "Lit."));
    }

    @Override
    Set<Repair> repairs() {
      // Nobody can know of two requests without a key that they are one.
      return Set.of(Repair.SAME_KEY, Repair.PROJECTOR);
    }
  },
  CREATE_UNDER_OWN_ID(ReviseReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) {}

    @Override
    String event(CrashDesk desk) {
      return desk.send(
          "PUT", desk.lamp(), CrashDesk.content("a-lamp", "Lit."), "if-none-match", "*");
    }
  },
  REVISE(ReviseReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send(
          "PUT", desk.lamp(), CrashDesk.content("a-lamp", "Dark."), "if-match", "\"v1-json\"");
    }
  },
  DISCARD_WHAT_IS_SCHEDULED(DiscardReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
      desk.schedule(desk.lamp(), CrashDesk.LATE);
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("DELETE", desk.lamp(), "", "if-match", "\"v2-json\"");
    }
  },
  SCHEDULE(PublishReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/publish", CrashDesk.LATE);
    }

    @Override
    boolean stepsAgain() {
      return true;
    }
  },
  UNSCHEDULE(UnscheduleReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
      desk.schedule(desk.lamp(), CrashDesk.LATE);
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/unschedule", "");
    }
  },
  PUBLISH(PublishReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/publish", "");
    }
  },
  PUBLISH_WHAT_IS_DUE(PublishDueReleasesHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
      desk.schedule(desk.lamp(), CrashDesk.SOON);
      desk.scene().later();
    }

    @Override
    String event(CrashDesk desk) {
      return "{}";
    }

    @Override
    Set<Repair> repairs() {
      return Set.of(Repair.PLAINLY_AGAIN, Repair.PROJECTOR);
    }

    @Override
    boolean concernsAll() {
      return true;
    }

    @Override
    boolean leavesPagesToTheProjector() {
      return true;
    }

    @Override
    void tidy(CrashDesk desk) throws IOException {
      desk.scene().handle(this::function, event(desk));
    }
  },
  ANNOUNCE_A_FILE(AddAttachmentHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/attachments", CrashDesk.picture());
    }

    @Override
    boolean stepsAgain() {
      return true;
    }
  },
  TAKE_A_FILE_IN(CompleteAttachmentHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createWithPicture();
    }

    @Override
    String event(CrashDesk desk) {
      String file = desk.scene().files(desk.scene().lamp()).getLast().id().value();
      return desk.send("POST", desk.lamp() + "/attachments/" + file + "/complete", "");
    }
  },
  REMOVE_A_FILE(RemoveAttachmentHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createWithPicture();
    }

    @Override
    String event(CrashDesk desk) {
      String file = desk.scene().files(desk.scene().lamp()).getLast().id().value();
      return desk.send(
          "DELETE", desk.lamp() + "/attachments/" + file, "", "if-match", "\"v2-json\"");
    }
  },
  PUBLISH_WITH_A_FILE(PublishReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createWithPicture();
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/publish", "");
    }
  },
  KILL_WHAT_HAS_A_FILE(KillReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.publishWithPicture();
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/kill", "{\"explanation\":\"It named a person.\"}");
    }
  },
  CORRECT(CorrectReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createPublished(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.correction("a-lamp");
    }
  },
  MOVE_TO_ANOTHER_SLUG(CorrectReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createPublished(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.correction("elsewhere");
    }
  },
  TAKE_ANOTHER_ONES_OLD_SLUG(CorrectReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createPublished(desk.lamp(), "a-lamp");
      desk.createPublished(desk.buoy(), "a-buoy");
      desk.move(desk.buoy(), "elsewhere");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.correction("a-buoy");
    }
  },
  WITHDRAW(WithdrawReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createPublished(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/withdraw", "{\"explanation\":\"Too early.\"}");
    }
  },
  KILL_WHAT_HAS_MOVED(KillReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createPublished(desk.lamp(), "a-lamp");
      desk.move(desk.lamp(), "elsewhere");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send("POST", desk.lamp() + "/kill", "{\"explanation\":\"It named a person.\"}");
    }
  },
  REDIRECT(RedirectReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createPublished(desk.lamp(), "a-lamp");
      desk.createPublished(desk.buoy(), "a-buoy");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send(
          "POST", desk.lamp() + "/redirect", "{\"to\":\"%s\"}".formatted(desk.scene().buoy()));
    }
  },
  IMPORT(PublishReleaseHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.create(desk.lamp(), "a-lamp");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.send(
          "POST",
          desk.lamp() + "/publish",
          """
          {"at":"2014-05-06T07:08:09Z","import":true,"aliases":["2011/old-path"]}""");
    }
  },
  PROJECT_WHAT_WAS_CUT_SHORT(ProjectSiteHandler::new) {
    @Override
    void prepare(CrashDesk desk) throws IOException {
      desk.createPublished(desk.lamp(), "a-lamp");
      desk.endBehindTheCommitOfMoving(desk.lamp(), "elsewhere");
    }

    @Override
    String event(CrashDesk desk) {
      return desk.scene().projection();
    }

    @Override
    Set<Repair> repairs() {
      return Set.of(Repair.PLAINLY_AGAIN);
    }
  };

  /** What is done after a call has come to grief. */
  enum Repair {
    SAME_KEY,
    PLAINLY_AGAIN,
    PROJECTOR
  }

  private final Function function;

  CrashedOperation(Function function) {
    this.function = function;
  }

  /** Does what happened before. */
  abstract void prepare(CrashDesk desk) throws IOException;

  /** Returns the event of a function that asks for it. */
  abstract String event(CrashDesk desk);

  Set<Repair> repairs() {
    return Set.of(Repair.values());
  }

  RequestStreamHandler function(Wiring wiring) {
    return function.of(wiring);
  }

  /** Leaves nothing behind that others of this kind would meet. */
  void tidy(CrashDesk desk) throws IOException {}

  /** Whether it may be done twice, so that a repetition without a key is one more step. */
  boolean stepsAgain() {
    return false;
  }

  /**
   * Whether a repetition does not see what was committed, so that only the projector finishes it.
   */
  boolean leavesPagesToTheProjector() {
    return false;
  }

  /** Whether it acts on every newsroom, so that no two can be tried side by side. */
  boolean concernsAll() {
    return false;
  }
}
