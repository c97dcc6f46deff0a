/** What somebody owes: opened by events, discharged by acts, with a statutory clock or honestly none. */
@NullMarked
package cn.jingwei.platform.project.duty;

import org.jspecify.annotations.NullMarked;
