/** Regulations as programs: packs of norms, and the answers they give. */
@NullMarked
package cn.jingwei.norms;

import org.jspecify.annotations.NullMarked;
