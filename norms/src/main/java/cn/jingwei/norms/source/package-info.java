/** Data files read with the place of every value, so that an error can name file, line and column. */
@NullMarked
package cn.jingwei.norms.source;

import org.jspecify.annotations.NullMarked;
