/** Trees as YAML, such as the front matter of Markdown. Start at {@link YamlText}. */
@NullMarked
package dev.dateline.yaml;

import org.jspecify.annotations.NullMarked;
