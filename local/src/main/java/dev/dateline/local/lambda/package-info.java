/** The functions of the template, run in this process as Lambda runs them. */
@NullMarked
package dev.dateline.local.lambda;

import org.jspecify.annotations.NullMarked;
