/**
 * What template.yaml says, resolved for this machine: start with {@link
 * dev.dateline.local.template.Template}.
 */
@NullMarked
package dev.dateline.local.template;

import org.jspecify.annotations.NullMarked;
