/** What acts are about, with what was stated of it, and the rows of facts that norms see. */
@NullMarked
package cn.jingwei.platform.project.focus;

import org.jspecify.annotations.NullMarked;
