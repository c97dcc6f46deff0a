/** Who acts: organisations, natural persons, their posts, the roles that organisations play, and the seat that every request is made from. */
@ApplicationModule(displayName = "Identity", allowedDependencies = {"database", "database :: embedded", "journal"})
@NullMarked
package cn.jingwei.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
