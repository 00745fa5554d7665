package org.ntmcriteria.core.law;

import org.ntmcriteria.core.assessment.ConditionResult;

/** What a condition (điều kiện) above the table of indicators asks for; its verdict is a {@link ConditionResult}. */
public enum ConditionKind {
    /** The unit meets another set. */
    PREREQUISITE,
    /** A share of the units one level down meets another set. */
    SHARE_OF_UNITS,
    /** What the units that do not meet it must still reach. */
    OTHER_UNITS,
    /** The unit meets its own table of indicators. */
    OWN_CRITERIA,
    /** Satisfaction of the people surveyed. */
    SATISFACTION,
    /** A multiple of another set's threshold. */
    RELATIVE,
    /** A number of things. */
    COUNT,
    /** A measured number. */
    MEASURE,
    /** Met or not met, as the office judges. */
    ACHIEVED,
    /** At least one of a list of fields. */
    ONE_OF,
    /** No outstanding construction debt (nợ đọng xây dựng cơ bản). */
    NO_DEBT,
    /** Not "complex" in security and order. */
    SECURITY,
    /** A condition for taking recognition back. */
    REVOCATION
}
