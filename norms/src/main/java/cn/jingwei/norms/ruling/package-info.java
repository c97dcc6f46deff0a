/** The questions a pack answers: act, route, duties, materials, each explained. */
@NullMarked
package cn.jingwei.norms.ruling;

import org.jspecify.annotations.NullMarked;
