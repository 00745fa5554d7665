package org.ntmcriteria.rules.catalog;

import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;

/** A row that states a {@link Requirement}: a {@link Cell} of a set, or a row of a province's overlay. */
public interface RequirementRow {
    /**
     * Returns the indicator.
     *
     * @return its number
     */
    IndicatorId indicator();

    /**
     * Returns the part of a compound indicator.
     *
     * @return the part's letter, or empty for the whole indicator
     */
    Optional<String> part();

    /**
     * Returns what the row is about.
     *
     * @return the key of the indicator or the part
     */
    default InputKey key() {
        return part().<InputKey>map(part -> new InputKey.OfPart(indicator(), part))
                .orElseGet(() -> new InputKey.OfIndicator(indicator()));
    }

    /**
     * Returns the year of assessment that the row holds for.
     *
     * @return the year, or empty for any
     */
    Optional<Integer> year();

    /**
     * Returns the column.
     *
     * @return the column
     */
    AnnexColumn column();

    /**
     * When the row holds.
     *
     * @return the condition, or empty if it always holds
     */
    Optional<CellCondition> condition();

    /**
     * Returns what is asked.
     *
     * @return the requirement
     */
    Requirement requirement();

    /**
     * Returns the act that asks it.
     *
     * @return the act's number
     */
    String act();

    /**
     * Returns how well it is known.
     *
     * @return the status
     */
    SourceStatus status();

    /**
     * Returns the row's coordinates in one text.
     *
     * @return for example {@code 5/b TDMNPB schools>3} or {@code 10 2024 TN}
     */
    default String coordinates() {
        return indicator()
                + part().map(p -> "/" + p).orElse("")
                + year().map(y -> " " + y).orElse("")
                + " " + column()
                + condition().map(c -> " " + c).orElse("");
    }
}
