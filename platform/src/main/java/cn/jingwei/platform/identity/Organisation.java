package cn.jingwei.platform.identity;

import java.util.Optional;

/**
 * An organisation of a place: a department, a unit, a firm.
 *
 * @param creditCode the 18 characters of the unified social credit code, if known
 */
public record Organisation(OrganisationId id, String name, Optional<OrganisationId> parent, Optional<String> creditCode) {
}
