/**
 * The journal: an append-only chain of SM3 hashes for each jurisdiction, its export and its verifier. The canonical form is
 * defined in {@code docs/journal.md}; nothing in this package may change it without a new version tag.
 */
@NullMarked
package cn.jingwei.platform.journal;

import org.jspecify.annotations.NullMarked;
