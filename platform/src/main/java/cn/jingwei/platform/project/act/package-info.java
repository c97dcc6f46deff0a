/** The one door through which the state changes. */
@NamedInterface("act")
@NullMarked
package cn.jingwei.platform.project.act;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
