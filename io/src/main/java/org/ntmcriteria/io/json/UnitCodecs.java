package org.ntmcriteria.io.json;

import java.time.LocalDate;
import java.util.List;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;

/** JSON of administrative units. */
final class UnitCodecs {
    static final JsonCodec<Level> LEVEL = JsonCodec.constant(Level.class);

    static final JsonCodec<AdministrativeUnit> UNIT = ObjectCodec.of(AdministrativeUnit.class)
            .required("code", JsonCodec.TEXT, AdministrativeUnit::code)
            .optional("validFrom", JsonCodec.DATE, AdministrativeUnit::validFrom)
            .optional("name", JsonCodec.TEXT, AdministrativeUnit::name)
            .required("level", LEVEL, AdministrativeUnit::level)
            .optional("district", JsonCodec.TEXT, AdministrativeUnit::district)
            .optional("province", JsonCodec.TEXT, AdministrativeUnit::province)
            .optional("region", JsonCodec.constant(Region.class), AdministrativeUnit::region)
            .optionalList(
                    "classes",
                    JsonCodec.word(CommuneCategory.values(), CommuneCategory::name),
                    u -> List.copyOf(u.categories()))
            .madeBy(m -> AdministrativeUnit.builder()
                    .code(m.get("code"))
                    .validFrom(m.<LocalDate>find("validFrom"))
                    .name(m.<String>find("name"))
                    .level(m.get("level"))
                    .district(m.<String>find("district"))
                    .province(m.<String>find("province"))
                    .region(m.<Region>find("region"))
                    .addAllCategories(m.<CommuneCategory>list("classes"))
                    .build());

    private UnitCodecs() {}
}
