/**
 * The journal: an append-only chain of SM3 hashes for each jurisdiction, its tables, its export and its verifier. The canonical form
 * is defined in {@code docs/journal.md}; nothing in this package may change it without a new version tag.
 */
@ApplicationModule(displayName = "Journal", allowedDependencies = {"database", "database::embedded"})
@NullMarked
package cn.jingwei.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
