/**
 * Documents: content by its hash, versions of each kind under a focus, the gate that every upload passes, and the statement that
 * stands for a document which is not applicable. Kinds are ids of the dictionary and focuses numbers; the caller has checked both.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = {"database", "journal"})
@NullMarked
package cn.jingwei.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
