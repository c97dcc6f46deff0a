/** What people and systems read: lists, files, forms, and what can be done next. */
@NamedInterface("view")
@NullMarked
package cn.jingwei.platform.project.view;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
