package org.ntmcriteria.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;

/** Units in text for people. */
final class UnitsText {
    private UnitsText() {}

    /** The words above columns. */
    static Object[] headings(Language language, String... columns) {
        List<Object> headings = new ArrayList<>();
        for (String column : columns) {
            headings.add(CliMessages.MESSAGES.get(language, "units.column." + column));
        }
        return headings.toArray();
    }

    static String district(RegisteredUnit unit) {
        return unit.district().map(Area::name).orElse("");
    }

    /** The last day, or nothing where the unit still is. */
    static String last(Language language, RegisteredUnit unit) {
        return unit.validTo().map(day -> language.format().date(day)).orElse("");
    }
}
