/** The vocabulary of facts and rows of fact values: known, null or unknown. */
@NullMarked
package cn.jingwei.norms.fact;

import org.jspecify.annotations.NullMarked;
