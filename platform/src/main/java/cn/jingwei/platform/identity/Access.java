package cn.jingwei.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a route; any of those named. On the method, else on its class. A route without it is closed to everybody. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Who[] value();

    /** A kind of caller. */
    enum Who {

        /** Without signing in. */
        EVERYONE,
        /** A person who signed in, even if the password must still be changed. */
        ACCOUNT,
        /** A person who signed in, in any post or none. */
        SIGNED_IN,
        /** A person in a post that works on projects. */
        BUSINESS,
        /** A program with client credentials. */
        MACHINE,
        SYSTEM_ADMIN,
        SECURITY_ADMIN,
        AUDIT_ADMIN;

        /** Whether this caller, who is signed in, is one of these. */
        public boolean includes(SignedIn caller) {
            var kind = caller.post() == null ? null : caller.post().kind();
            return switch (this) {
                case EVERYONE -> true;
                case ACCOUNT, SIGNED_IN -> kind != Seat.Kind.MACHINE;
                case BUSINESS -> kind != null && kind.isBusiness();
                case MACHINE -> kind == Seat.Kind.MACHINE;
                case SYSTEM_ADMIN -> kind == Seat.Kind.SYSTEM_ADMIN;
                case SECURITY_ADMIN -> kind == Seat.Kind.SECURITY_ADMIN;
                case AUDIT_ADMIN -> kind == Seat.Kind.AUDIT_ADMIN;
            };
        }
    }
}
