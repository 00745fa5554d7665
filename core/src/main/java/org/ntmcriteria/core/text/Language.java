package org.ntmcriteria.core.text;

import java.util.Locale;

/**
 * A language in which the library explains itself.
 *
 * <p>A further language is one constant here and one file {@code messages_TAG.properties} per module.
 */
public enum Language {
    /** Vietnamese. */
    VI("vi", LanguageFormat.VIETNAMESE),
    /** English. */
    EN("en", LanguageFormat.ENGLISH);

    private final String tag;
    private final LanguageFormat format;

    Language(String tag, LanguageFormat format) {
        this.tag = tag;
        this.format = format;
    }

    /**
     * Returns the language's tag, as in the names of the message files.
     *
     * @return the ISO 639 code, lower case
     */
    public String tag() {
        return tag;
    }

    /**
     * Returns how numbers and dates are written in this language.
     *
     * @return the format
     */
    public LanguageFormat format() {
        return format;
    }

    /**
     * Returns the library's language for a locale.
     *
     * @param locale a locale, such as the user's
     * @return the language of that name, {@link #EN} where the library does not speak it
     */
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.tag.equals(locale.getLanguage())) {
                return language;
            }
        }
        return EN;
    }
}
