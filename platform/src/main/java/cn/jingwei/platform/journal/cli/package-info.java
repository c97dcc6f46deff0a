/** The journal's verifier on the command line. */
@NullMarked
package cn.jingwei.platform.journal.cli;

import org.jspecify.annotations.NullMarked;
