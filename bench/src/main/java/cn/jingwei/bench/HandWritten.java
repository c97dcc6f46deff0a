package cn.jingwei.bench;

import cn.jingwei.norms.fact.FactDictionary;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.ruling.Ruling;

/**
 * The act {@link Workload#LARGEST_ACT} as somebody would program it for this one pack: plain arrays, Kleene's truth as 0 false,
 * 1 unknown, 2 true. It changes with every change of the text; that is what it is compared for.
 */
final class HandWritten {

    private static final int UNKNOWN = 1;
    private static final int TRUE = 2;

    private final int today = (int) Workload.ON.toEpochDay();
    private final byte[] crossDepartment;
    private final byte[] crossLevel;
    private final byte[] lead;
    private final byte[] level;
    private final byte[] type;
    private final byte[] integrationOverdue;
    private final byte[] migrationOverdue;
    private final byte[] classified;
    private final byte[] channel;
    private final byte[] reason;
    private final int[] windowStart;
    private final int[] windowEnd;
    private final long[][] materials;
    private final long[][] deliverables;
    private final Constants constants;

    /** What the rows are compared with. */
    private static final class Constants {

        private final byte city;
        private final byte platform;
        private final byte urgent;
        private final byte emergency;
        private final byte newBuild;
        private final byte continuation;
        private final byte rebuild;
        private final byte operation;
        private final byte service;
        private final long[] joint;
        private final long[] form;
        private final long[] scheme;
        private final long[] basis;
        private final long[] support;
        private final long[] apps;

        Constants(HandColumns source) {
            city = source.choice("sponsor_level", "city");
            platform = source.choice("declaration_channel", "platform");
            urgent = source.choice("supplement_reason", "higher_level_urgent");
            emergency = source.choice("supplement_reason", "emergency");
            newBuild = source.choice("project_type", "new_build");
            continuation = source.choice("project_type", "continuation");
            rebuild = source.choice("project_type", "rebuild");
            operation = source.choice("project_type", "operation_maintenance");
            service = source.choice("project_type", "purchase_service");
            joint = source.mask("materials", "joint_scheme");
            form = source.mask("materials", "declaration_form");
            scheme = source.mask("materials", "construction_scheme", "investment_estimate", "data_catalogue", "public_data_needs",
                    "unified_authentication_scheme", "network_security_scheme");
            basis = source.mask("materials", "previous_contract", "service_demand_report");
            support = source.mask("materials", "supporting_documents");
            apps = source.mask("deliverables", "mobile_app", "wechat_mini_program", "alipay_mini_program");
        }
    }

    HandWritten(Columns columns, FactDictionary facts) {
        var source = new HandColumns(columns, facts);
        crossDepartment = source.small("is_cross_department");
        crossLevel = source.small("is_cross_level");
        lead = source.small("declarant_is_lead");
        level = source.small("sponsor_level");
        type = source.small("project_type");
        integrationOverdue = source.small("unit_integration_overdue");
        migrationOverdue = source.small("unit_cloud_migration_overdue");
        classified = source.small("is_classified");
        channel = source.small("declaration_channel");
        reason = source.small("supplement_reason");
        windowStart = source.days("declaration_window_start");
        windowEnd = source.days("declaration_window_end");
        materials = source.set("materials");
        deliverables = source.set("deliverables");
        constants = new Constants(source);
    }

    byte outcome(int row) {
        var worst = Math.max(Math.max(declarant(row), channelAndWindow(row)), documents(row));
        return (byte) (worst == TRUE ? Ruling.Outcome.DENIED : worst == UNKNOWN ? Ruling.Outcome.REFERRED : Ruling.Outcome.ALLOWED).ordinal();
    }

    /** Articles 8 and 9: the truth of a violation. */
    private int declarant(int row) {
        var department = truth(crossDepartment[row]);
        var levels = truth(crossLevel[row]);
        var leads = truth(lead[row]);
        var isNew = is(type[row], constants.newBuild);
        var byLead = Math.min(department, not(leads));
        var byCity = Math.min(levels, not(Math.min(leads, is(level[row], constants.city))));
        var joint = Math.min(Math.max(department, levels), not(all(materials, row, constants.joint)));
        var overdue = Math.min(isNew, Math.max(truth(integrationOverdue[row]), truth(migrationOverdue[row])));
        return Math.max(Math.max(byLead, byCity), Math.max(joint, overdue));
    }

    /** Articles 10, 11 and 22. */
    private int channelAndWindow(int row) {
        var secret = truth(classified[row]);
        var platform = is(channel[row], constants.platform);
        var channels = Math.max(Math.min(not(secret), not(platform)), Math.min(platform, secret));
        var urgent = Math.max(is(reason[row], constants.urgent), is(reason[row], constants.emergency));
        var start = windowStart[row];
        var end = windowEnd[row];
        var begun = start == HandColumns.UNKNOWN_DAY ? UNKNOWN : start != HandColumns.NULL_DAY && today >= start ? TRUE : 0;
        var open = end == HandColumns.UNKNOWN_DAY ? UNKNOWN : end != HandColumns.NULL_DAY && today <= end ? TRUE : 0;
        var outside = Math.min(not(urgent), not(Math.min(begun, open)));
        return Math.max(Math.max(channels, outside), some(deliverables, row, constants.apps));
    }

    /** Article 11, what has to be attached. */
    private int documents(int row) {
        var kind = type[row];
        var builds = Math.max(is(kind, constants.newBuild), Math.max(is(kind, constants.continuation), is(kind, constants.rebuild)));
        var serves = Math.max(is(kind, constants.operation), is(kind, constants.service));
        var scheme = Math.min(builds, not(all(materials, row, constants.scheme)));
        var basis = Math.min(serves, not(some(materials, row, constants.basis)));
        var always = not(Math.min(all(materials, row, constants.form), all(materials, row, constants.support)));
        return Math.max(always, Math.max(scheme, basis));
    }

    private static int truth(byte value) {
        return value < 0 ? UNKNOWN : 2 * value;
    }

    private static int is(byte value, byte wanted) {
        return value < 0 ? UNKNOWN : value == wanted ? TRUE : 0;
    }

    private static int not(int truth) {
        return TRUE - truth;
    }

    private static int all(long[][] set, int row, long[] members) {
        if (set[0][row] == Row.UNKNOWN) {
            return UNKNOWN;
        }
        for (var word = 0; word < members.length; word++) {
            if ((set[word][row] & members[word]) != members[word]) {
                return 0;
            }
        }
        return TRUE;
    }

    private static int some(long[][] set, int row, long[] members) {
        if (set[0][row] == Row.UNKNOWN) {
            return UNKNOWN;
        }
        for (var word = 0; word < members.length; word++) {
            if ((set[word][row] & members[word]) != 0) {
                return TRUE;
            }
        }
        return 0;
    }
}
