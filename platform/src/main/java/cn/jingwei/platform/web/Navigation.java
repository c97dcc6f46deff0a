package cn.jingwei.platform.web;

import java.util.Arrays;
import java.util.List;

import cn.jingwei.platform.identity.Access.Who;
import cn.jingwei.platform.identity.SignedIn;

/** The entries of the navigation, in their order: where they lead, what they are called, who sees them. */
enum Navigation {

    WORK("/work", Who.BUSINESS),
    PROJECTS("/projects", Who.BUSINESS),
    PLACE("/place", Who.BUSINESS),
    LAW("/law", Who.BUSINESS),
    ORGANISATIONS("/admin/organisations", Who.SYSTEM_ADMIN),
    PEOPLE("/admin/people", Who.SYSTEM_ADMIN),
    ROLES("/admin/roles", Who.SYSTEM_ADMIN),
    MACHINES("/admin/machines", Who.SYSTEM_ADMIN),
    ACCOUNTS("/security/accounts", Who.SECURITY_ADMIN),
    CHANGES("/audit/changes", Who.AUDIT_ADMIN),
    ADOPTIONS("/admin/law", Who.SYSTEM_ADMIN, Who.SECURITY_ADMIN, Who.AUDIT_ADMIN);

    private final String path;
    private final List<Who> seenBy;

    Navigation(String path, Who... seenBy) {
        this.path = path;
        this.seenBy = List.of(seenBy);
    }

    public String path() {
        return path;
    }

    /** Of the text that names it. */
    public String key() {
        return "web.nav." + name().toLowerCase();
    }

    static List<Navigation> of(SignedIn reader) {
        return Arrays.stream(values()).filter(entry -> entry.seenBy.stream().anyMatch(who -> who.includes(reader))).toList();
    }
}
