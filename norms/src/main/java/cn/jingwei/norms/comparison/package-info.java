/** The same project asked about under several instruments. */
@NullMarked
package cn.jingwei.norms.comparison;

import org.jspecify.annotations.NullMarked;
