/** Newsrooms in folders; start at {@link FolderArchive}. */
@NullMarked
package dev.dateline.local.archive;

import org.jspecify.annotations.NullMarked;
