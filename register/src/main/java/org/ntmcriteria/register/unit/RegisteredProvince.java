package org.ntmcriteria.register.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;

/**
 * A province or city under the central government in one form. Codes of provinces are used again as those of communes
 * are: 15 was Yên Bái and is Lào Cai.
 *
 * @param code its code of the statistics office, two digits
 * @param kind its kind
 * @param name its name without the kind
 * @param period its days; open at the beginning where it began before 2016
 * @param region the region that the Prime Minister's decisions on the criteria put it in; empty from 1 July 2025 on,
 *     for which no grouping is known
 * @param successor the code of the province that it became part of on 1 July 2025, or empty if it began then or later
 * @param evidence what its row rests on
 */
public record RegisteredProvince(
        String code,
        ProvinceKind kind,
        String name,
        DateRange period,
        Optional<Membership> region,
        Optional<String> successor,
        Evidence evidence) {
    /**
     * A province's region, and how well that is known.
     *
     * @param region the region
     * @param status how well it is known
     * @param basis where it was read
     */
    public record Membership(Region region, SourceStatus status, String basis) {}

    /**
     * Checks whether the province is there on a day.
     *
     * @param day the day
     * @return true if it is
     */
    public boolean isOn(LocalDate day) {
        return period.contains(day);
    }

    /**
     * Returns the code and the name.
     *
     * @return for example {@code 20 Lạng Sơn}
     */
    @Override
    public String toString() {
        return code + " " + name;
    }
}
