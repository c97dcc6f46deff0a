/** The command line. */
@NullMarked
package cn.jingwei.norms.cli;

import org.jspecify.annotations.NullMarked;
