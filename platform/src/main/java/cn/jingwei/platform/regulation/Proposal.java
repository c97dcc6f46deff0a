package cn.jingwei.platform.regulation;

import java.time.LocalDate;
import java.util.Optional;

import cn.jingwei.platform.regulation.Adoption.Rank;

/** What can be decided on the law of a place. */
public sealed interface Proposal {

    /**
     * An instrument rules from a day on, also a draft or an expired text. What it takes the place of ends the day before: the local
     * instrument if it is one, and its own earlier adoption.
     *
     * @param to the last day, if it is set from the start
     */
    record Adopt(String instrument, Rank rank, LocalDate from, Optional<LocalDate> to, boolean isTrial) implements Proposal {
    }

    /** An adoption ends earlier than it would. */
    record End(AdoptionId adoption, LocalDate lastDay) implements Proposal {
    }

    /**
     * Projects declared under an adoption that has an end go on under it afterwards.
     *
     * @param terms the transitional rule in words
     */
    record Continue(AdoptionId adoption, String terms) implements Proposal {
    }

    /** A day is a working day or a free one in this place, against the calendar. */
    record WorkingDay(LocalDate day, boolean works, String name) implements Proposal {
    }
}
