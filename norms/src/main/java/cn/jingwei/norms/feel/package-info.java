/** A documented, three-valued subset of FEEL, the expression language of DMN. */
@NullMarked
package cn.jingwei.norms.feel;

import org.jspecify.annotations.NullMarked;
