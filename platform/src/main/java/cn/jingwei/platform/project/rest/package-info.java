/** The spine for programs: {@code /api/v1}. Every resource is a look or an act of the module; nothing is decided here. */
@NullMarked
package cn.jingwei.platform.project.rest;

import org.jspecify.annotations.NullMarked;
