package org.ntmcriteria.core.law;

/** How sure a {@link SourceStatus#RECALLED} fact is. */
public enum Confidence {
    /** Recalled with high confidence. */
    HIGH,
    /** Recalled with medium confidence; anything lower is not recorded. */
    MEDIUM
}
