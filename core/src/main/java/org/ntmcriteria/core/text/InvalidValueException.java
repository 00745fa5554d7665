package org.ntmcriteria.core.text;

/** A value that breaks a rule of what it is to become; says which rule, in every language. */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text rule;

    /**
     * Reports an invalid value.
     *
     * @param rule the rule, with what was given instead
     */
    public InvalidValueException(Text rule) {
        super(rule.in(Language.EN));
        this.rule = rule;
    }

    /**
     * Reports an invalid value.
     *
     * @param key the key of the rule, in the texts of this module
     * @param arguments names and values in turn
     * @return the exception, to be thrown
     */
    public static InvalidValueException of(String key, Object... arguments) {
        return new InvalidValueException(CoreMessages.MESSAGES.text(key, arguments));
    }

    /**
     * Returns the rule that is broken.
     *
     * @return the rule, with what was given instead
     */
    public Text rule() {
        return rule;
    }
}
