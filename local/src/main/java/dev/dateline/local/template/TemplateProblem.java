package dev.dateline.local.template;

/** The template says something that cannot run; the message is one line and names the resource. */
public final class TemplateProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TemplateProblem(String where, String what) {
    super("template.yaml, " + where + ": " + what);
  }
}
