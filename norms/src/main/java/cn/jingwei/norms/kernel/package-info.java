/** Conditions compiled to masks over value classes: one semantics for one row and for a million. */
@NullMarked
package cn.jingwei.norms.kernel;

import org.jspecify.annotations.NullMarked;
