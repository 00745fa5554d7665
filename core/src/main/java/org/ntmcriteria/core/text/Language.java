package org.ntmcriteria.core.text;

/** The two languages in which verdicts and messages explain themselves. */
public enum Language {
    /** Vietnamese. */
    VI,
    /** English. */
    EN;

    /**
     * Chooses between two texts.
     *
     * @param vi the Vietnamese text
     * @param en the English text
     * @return the text in this language
     */
    public String choose(String vi, String en) {
        return this == VI ? vi : en;
    }
}
