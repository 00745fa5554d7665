package org.ntmcriteria.rules.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;

/**
 * How many stars a product of the programme "One Commune One Product" (OCOP, mỗi xã một sản phẩm) gets for its score:
 * 1048/QĐ-TTg of 2019, then 148/QĐ-TTg of 2023.
 *
 * <p>Bands are half-open: 90 and more is five stars, from 70 to under 90 four, from 50 three, from 30 two, below that
 * one. Three stars and more are "up to standard", which indicator 13.2 of the advanced commune counts.
 *
 * <p>Immutable and thread-safe.
 */
public final class OcopScale {
    /** The stars from which a product is up to standard (đạt chuẩn). */
    public static final int UP_TO_STANDARD = 3;

    private static final List<String> HEADER = List.of("act", "from", "to", "stars", "at_least", "below", "note");

    /**
     * One band of the scale.
     *
     * @param stars the class, 1 to 5
     * @param atLeast the lowest score of the band
     * @param below the score above the band, not included; empty for the highest
     */
    private record Band(int stars, Decimal atLeast, Optional<Decimal> below) {
        private boolean holds(Decimal score) {
            return score.compareTo(atLeast) >= 0 && (below.isEmpty() || score.compareTo(below.get()) < 0);
        }
    }

    private static final class Table {
        private static final List<OcopScale> SCALES = load();
    }

    private final String act;
    private final DateRange inForce;
    private final List<Band> bands = new ArrayList<>();

    private OcopScale(String act, DateRange inForce) {
        this.act = act;
        this.inForce = inForce;
    }

    private static List<OcopScale> load() {
        List<OcopScale> scales = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (TableRow row : new TableFile("ocop.csv", bytes(), HEADER, problems).rows()) {
            String to = row.text("to");
            DateRange inForce =
                    DateRange.of(DateRange.parseDay(row.text("from")), to.isEmpty() ? null : DateRange.parseDay(to));
            OcopScale last = scales.isEmpty() ? null : scales.get(scales.size() - 1);
            if (last == null || !last.act.equals(row.text("act"))) {
                last = new OcopScale(row.text("act"), inForce);
                scales.add(last);
            }
            String below = row.text("below");
            last.bands.add(new Band(
                    Integer.parseInt(row.text("stars")),
                    Decimal.parse(row.text("at_least")),
                    below.isEmpty() ? Optional.empty() : Optional.of(Decimal.parse(below))));
        }
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        return scales;
    }

    private static byte[] bytes() {
        try (InputStream in = OcopScale.class.getResourceAsStream("/org/ntmcriteria/rules/tables/ocop.csv")) {
            return java.util.Objects.requireNonNull(in, "ocop.csv").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the scale in force on a day.
     *
     * @param day the day of the rating
     * @return the scale, or empty before 2019-08-21
     */
    public static Optional<OcopScale> on(LocalDate day) {
        @Nullable OcopScale inForce = null;
        for (OcopScale scale : Table.SCALES) {
            inForce = scale.inForce.contains(day) ? scale : inForce;
        }
        return Optional.ofNullable(inForce);
    }

    /**
     * Returns the act that sets the scale.
     *
     * @return the act's number
     */
    public String act() {
        return act;
    }

    /**
     * Returns the class of a score.
     *
     * @param score the score, from 0 to 100
     * @return 1 to 5 stars
     * @throws IllegalArgumentException if the score is outside 0 to 100
     */
    public int stars(Decimal score) {
        if (score.signum() < 0 || score.compareTo(Decimal.of(100)) > 0) {
            throw new IllegalArgumentException("a score is from 0 to 100, got " + score);
        }
        for (Band band : bands) {
            if (band.holds(score)) {
                return band.stars;
            }
        }
        throw new IllegalStateException("the bands of " + act + " leave out " + score);
    }

    /**
     * Checks whether a score is up to standard.
     *
     * @param score the score, from 0 to 100
     * @return true for three stars and more
     * @throws IllegalArgumentException if the score is outside 0 to 100
     */
    public boolean isUpToStandard(Decimal score) {
        return stars(score) >= UP_TO_STANDARD;
    }

    @Override
    public String toString() {
        return act + " " + inForce;
    }
}
