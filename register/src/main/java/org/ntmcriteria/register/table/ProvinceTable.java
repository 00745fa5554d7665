package org.ntmcriteria.register.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.register.unit.ProvinceKind;
import org.ntmcriteria.register.unit.RegisteredProvince;

/** The table of provinces, {@code provinces.csv}. Immutable and thread-safe. */
public final class ProvinceTable extends RegisterTable<RegisteredProvince> {
    /** The table. */
    public static final ProvinceTable TABLE = new ProvinceTable();

    private ProvinceTable() {
        super(
                List.of("provinces.csv"),
                "code,name,type,valid_from,valid_to,ntm_region,region_status,region_basis,successor,act,status,source");
    }

    @Override
    RegisteredProvince read(TableRow row) {
        Optional<LocalDate> first =
                row.text("valid_from").isEmpty() ? Optional.empty() : Optional.of(row.day("valid_from"));
        Optional<LocalDate> last = row.lastDay("valid_to", first);
        return new RegisteredProvince(
                row.code("code", 2),
                kind(row.text("type")),
                row.required("name"),
                DateRange.of(first.orElse(null), last.orElse(null)),
                region(row),
                row.text("successor").isEmpty() ? Optional.empty() : Optional.of(row.code("successor", 2)),
                row.evidence());
    }

    private static Optional<RegisteredProvince.Membership> region(TableRow row) {
        if (row.text("ntm_region").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RegisteredProvince.Membership(
                row.constant("ntm_region", Region.class), row.status("region_status"), row.text("region_basis")));
    }

    private static ProvinceKind kind(String word) {
        return switch (word) {
            case "tỉnh" -> ProvinceKind.PROVINCE;
            case "thành phố" -> ProvinceKind.CITY;
            default -> throw new UnreadableTextException(word, GivenText.same("tỉnh, thành phố"));
        };
    }

    /**
     * Returns the line of a province.
     *
     * @param province the province
     * @return its texts, in the order of the header
     */
    public static List<String> fields(RegisteredProvince province) {
        return List.of(
                province.code(),
                province.name(),
                province.kind() == ProvinceKind.CITY ? "thành phố" : "tỉnh",
                province.period().start().map(LocalDate::toString).orElse(""),
                province.period().end().map(LocalDate::toString).orElse(""),
                province.region().map(r -> r.region().name()).orElse(""),
                province.region().map(r -> r.status().name()).orElse(""),
                province.region().map(RegisteredProvince.Membership::basis).orElse(""),
                province.successor().orElse(""),
                province.evidence().act().orElse(""),
                province.evidence().status().name(),
                province.evidence().source());
    }
}
