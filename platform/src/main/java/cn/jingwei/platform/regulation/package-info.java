/** Which law rules in a place: what lies in the folders, what two persons decided, and every lawbook that ever ruled, by its hash. */
@ApplicationModule(displayName = "Regulation", allowedDependencies = {"database", "journal", "identity"})
@NullMarked
package cn.jingwei.platform.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
