package org.ntmcriteria.core.law;

import java.util.Optional;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Region;

/** A column (cột) of a criteria set's annex: for whom a {@link Requirement} is printed. */
public enum AnnexColumn {
    /** The general column and every region alike. */
    ALL(null),
    /** The general column (chỉ tiêu chung): no commune's requirement where region columns exist. */
    GENERAL(null),
    /** Column of {@link Region#TDMNPB}. */
    TDMNPB(Region.TDMNPB),
    /** Column of {@link Region#DBSH}. */
    DBSH(Region.DBSH),
    /** Column of {@link Region#BTB}. */
    BTB(Region.BTB),
    /** Column of {@link Region#DHNTB}. */
    DHNTB(Region.DHNTB),
    /** Column of {@link Region#TN}. */
    TN(Region.TN),
    /** Column of {@link Region#DNB}. */
    DNB(Region.DNB),
    /** Column of {@link Region#DBSCL}. */
    DBSCL(Region.DBSCL),
    /** Commune group 1 of the sets of 2026–2030. */
    GROUP_1(null),
    /** Commune group 2 of the sets of 2026–2030. */
    GROUP_2(null),
    /** Commune group 3 of the sets of 2026–2030. */
    GROUP_3(null);

    private final Region region;

    AnnexColumn(@javax.annotation.Nullable Region region) {
        this.region = region;
    }

    /**
     * The region whose column this is.
     *
     * @return the region, or empty for the other columns
     */
    public Optional<Region> region() {
        return Optional.ofNullable(region);
    }

    /**
     * The column of a region.
     *
     * @param region a region
     * @return its column
     */
    public static AnnexColumn of(Region region) {
        return valueOf(region.name());
    }

    /**
     * The column in words.
     *
     * @param language the language wanted
     * @return for example "all regions" or "Tây Nguyên"
     */
    public String displayName(Language language) {
        if (region != null) {
            return region.displayName(language);
        }
        return CoreMessages.MESSAGES.get(language, "column." + name());
    }
}
