package cn.jingwei.platform.identity;

import java.util.Locale;
import java.util.SequencedMap;

import cn.jingwei.platform.database.Jurisdiction;

/** The roles that an organisation of a place can play; declared here, answered by whoever knows the instruments. */
public interface LocalRoles {

    /** Ids of the local roles of the place's instruments and what they are called there, in the instrument's order. */
    SequencedMap<String, String> of(Jurisdiction place, Locale locale);
}
