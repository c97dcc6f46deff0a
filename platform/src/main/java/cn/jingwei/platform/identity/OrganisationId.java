package cn.jingwei.platform.identity;

/** An organisation of a place. */
public record OrganisationId(long value) {

    /** As the journal writes it. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
