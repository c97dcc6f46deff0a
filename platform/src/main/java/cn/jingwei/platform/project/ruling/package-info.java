/** By which text an act is ruled, whether norms and rights let it pass, and how that is put into words. */
@NullMarked
package cn.jingwei.platform.project.ruling;

import org.jspecify.annotations.NullMarked;
