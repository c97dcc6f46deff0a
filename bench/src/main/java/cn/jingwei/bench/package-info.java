/** Measures the library on one pack: single rulings, many projects, and the same decisions done in other ways. */
@NullMarked
package cn.jingwei.bench;

import org.jspecify.annotations.NullMarked;
