/** The documents of projects: who may attach, waive, decide, withdraw and read them. */
@NamedInterface("attachment")
@NullMarked
package cn.jingwei.platform.project.attachment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
