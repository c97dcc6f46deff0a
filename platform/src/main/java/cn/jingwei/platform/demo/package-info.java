/**
 * Demonstration data, made only by acts: a cast of organisations and people, stories of what they do one day after another, and a
 * player that has them done by a simulated clock. Only here may a clock be simulated, and only in an empty database of the demonstration.
 */
@ApplicationModule(displayName = "demo", allowedDependencies = {"database", "journal", "identity", "identity::account", "document", "regulation",
        "project", "project::act", "project::attachment", "project::clock", "project::duty", "project::ground", "project::view"})
@NullMarked
package cn.jingwei.platform.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
