/** The PostgreSQL that the application brings along: unpacked, started, watched, restarted and stopped here. */
@NamedInterface("embedded")
@NullMarked
package cn.jingwei.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
