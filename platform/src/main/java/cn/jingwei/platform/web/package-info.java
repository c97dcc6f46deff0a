/** The shell around all pages and resources: who may call them, layout, navigation, languages, and what is answered when something is wrong. */
@ApplicationModule(displayName = "Web", allowedDependencies = {"database", "journal", "identity", "identity :: account"})
@NullMarked
package cn.jingwei.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
