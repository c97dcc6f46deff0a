/** Instruments restated as norms: dictionary, packs, and their loading. */
@NullMarked
package cn.jingwei.norms.law;

import org.jspecify.annotations.NullMarked;
