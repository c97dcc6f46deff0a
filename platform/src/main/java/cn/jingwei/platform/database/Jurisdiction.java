package cn.jingwei.platform.database;

import java.util.regex.Pattern;

/** A place that keeps its own projects, by its administrative division code: 6 digits for a county, up to 12 for a village. */
public record Jurisdiction(String code) {

    private static final Pattern CODE = Pattern.compile("[0-9]{6,12}");

    /** @throws IllegalArgumentException if the code is no division code; what reaches the database's context is digits only */
    public Jurisdiction {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not an administrative division code: " + code);
        }
    }
}
