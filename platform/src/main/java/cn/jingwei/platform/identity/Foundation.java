package cn.jingwei.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public service, or one method of it, that asks for no {@link Seat}. A service method that neither takes a seat nor is marked
 * fails the build.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Foundation {

    /** Why none is needed: who authorises instead, or why there is nothing to protect. */
    String value();
}
