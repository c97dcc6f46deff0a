/** Official texts: reads a regulation as it was published, whatever the file went through, and splits it into its articles. */
@NullMarked
package cn.jingwei.norms.text;

import org.jspecify.annotations.NullMarked;
