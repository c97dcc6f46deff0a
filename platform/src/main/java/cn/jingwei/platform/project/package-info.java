/**
 * The spine: projects and whatever stands within them, the one door for acts, the facts that acts state, the duties that they open,
 * and what can be done next. All of it is computed from norms and dictionary; nothing here knows a place, a threshold or an article.
 */
@ApplicationModule(displayName = "project", allowedDependencies = {"database", "journal", "identity", "document", "regulation"})
@NullMarked
package cn.jingwei.platform.project;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
