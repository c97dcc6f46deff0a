/** Packs written as decision models of the OMG standard DMN 1.3, for other tools. */
@NullMarked
package cn.jingwei.norms.dmn;

import org.jspecify.annotations.NullMarked;
