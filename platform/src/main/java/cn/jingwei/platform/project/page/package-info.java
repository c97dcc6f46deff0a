/** The plain pages of the spine: my work, projects, one project, the form of any act, the place. Everything works without a script. */
@NullMarked
package cn.jingwei.platform.project.page;

import org.jspecify.annotations.NullMarked;
