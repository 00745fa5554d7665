package org.ntmcriteria.core.text;

/**
 * A text that data give in both languages of the law's tables, such as the name of an act.
 *
 * @param vi the Vietnamese text
 * @param en the English text, used for every other language
 */
public record GivenText(String vi, String en) implements Text {
    /**
     * Returns a text that is the same in every language, such as a name or a number of an act.
     *
     * @param text the text
     * @return the text as a value
     */
    public static GivenText same(String text) {
        return new GivenText(text, text);
    }

    @Override
    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
