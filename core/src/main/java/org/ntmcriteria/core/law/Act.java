package org.ntmcriteria.core.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.value.DateRange;

/** A legal act (văn bản): the decision, circular or dispatch that a requirement is read in. */
@Value.Immutable
public abstract class Act {
    Act() {}

    /**
     * Returns the official number.
     *
     * @return for example {@code 318/QĐ-TTg}
     */
    public abstract String number();

    /**
     * Returns what kind of act it is, in Vietnamese.
     *
     * @return for example {@code Quyết định}
     */
    public abstract String type();

    /**
     * Who issued it, in Vietnamese.
     *
     * @return for example {@code Thủ tướng Chính phủ}
     */
    public abstract String issuer();

    /**
     * Returns the day of signature.
     *
     * @return the day, or empty where it is not known
     */
    public abstract Optional<LocalDate> signed();

    /**
     * Returns the days on which it is in force, as far as they are known.
     *
     * @return the window, open where an end is not known
     */
    public abstract DateRange inForce();

    /**
     * Returns the acts that it amends.
     *
     * @return their numbers
     */
    public abstract List<String> amends();

    /**
     * Returns the acts that it replaces.
     *
     * @return their numbers
     */
    public abstract List<String> replaces();

    /**
     * Returns the title.
     *
     * @return the Vietnamese title and a translation, each empty text where it was not read
     */
    public abstract GivenText title();

    /**
     * Returns how well the act is known.
     *
     * @return the status
     */
    public abstract SourceStatus status();

    /**
     * Returns where the act was read.
     *
     * @return the source, or empty text
     */
    public abstract String source();

    /**
     * Returns a new builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds acts. Not thread-safe. */
    public static final class Builder extends ImmutableAct.Builder {
        Builder() {}
    }
}
