/** What would change for many projects if other norms applied: two packs compared over a file or over invented projects. */
@NullMarked
package cn.jingwei.norms.simulation;

import org.jspecify.annotations.NullMarked;
