/** The database under every module: units of work bound to jurisdictions, what makes a server fit to hold them, and what is answered without one. */
@ApplicationModule(displayName = "Database", allowedDependencies = {})
@NullMarked
package cn.jingwei.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
