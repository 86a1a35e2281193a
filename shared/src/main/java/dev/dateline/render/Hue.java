package dev.dateline.render;

import dev.dateline.newsroom.Profile;

/**
 * The classes of {@code page.css} that colour links: one for each fifteenth degree of hue, since
 * the policy of a page lets no style pass but the one of all pages.
 */
final class Hue {
  private static final int STEP = 15;

  /** Of 255: below this, an accent is grey. */
  private static final int FAINTEST = 24;

  private Hue() {}

  /** Returns the class whose hue is nearest to that of an accent. */
  static String classOf(Profile.Accent accent) {
    int rgb = Integer.parseInt(accent.hex().substring(1), 16);
    int red = rgb >> 16;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int most = Math.max(red, Math.max(green, blue));
    int range = most - Math.min(red, Math.min(green, blue));
    if (range < FAINTEST) {
      return "hue-none";
    }
    double sixth;
    if (most == red) {
      sixth = (double) (green - blue) / range;
    } else if (most == green) {
      sixth = (double) (blue - red) / range + 2;
    } else {
      sixth = (double) (red - green) / range + 4;
    }
    long steps = Math.round(sixth * 60 / STEP);
    return "hue-" + Math.floorMod(steps * STEP, 360);
  }
}
