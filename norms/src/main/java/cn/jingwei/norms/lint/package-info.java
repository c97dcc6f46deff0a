/** Defects of an instrument: of its text, of its pack, and between the two. */
@NullMarked
package cn.jingwei.norms.lint;

import org.jspecify.annotations.NullMarked;
