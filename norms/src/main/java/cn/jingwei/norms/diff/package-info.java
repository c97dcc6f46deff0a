/** Two instruments side by side, norm by norm. */
@NullMarked
package cn.jingwei.norms.diff;

import org.jspecify.annotations.NullMarked;
