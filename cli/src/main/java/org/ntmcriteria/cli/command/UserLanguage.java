package org.ntmcriteria.cli.command;

import java.util.List;
import java.util.Locale;
import org.ntmcriteria.core.text.Language;

/**
 * The language of a user who asks for none with {@code --lang}: that of the locale. The launchers set a locale of their
 * own, so that files and arguments are UTF-8, and pass the user's on as the property {@code ntm.language}.
 */
final class UserLanguage {
    private static final String PROPERTY = "ntm.language";

    private UserLanguage() {}

    /** Returns the language of the user's locale; English where the library does not speak it. */
    static Language get() {
        String passedOn = System.getProperty(PROPERTY, "");
        return passedOn.isEmpty()
                ? Language.of(Locale.getDefault())
                : Language.of(Locale.forLanguageTag(passedOn.split("[_.@]", 2)[0]));
    }

    /** Returns the language of a command line that is not read yet, as it is needed for its errors and its help. */
    static Language of(String... arguments) {
        List<String> words = List.of(arguments);
        for (Language language : Language.values()) {
            int option = words.lastIndexOf("--lang");
            if (option >= 0 && option + 1 < words.size() && words.get(option + 1).equalsIgnoreCase(language.tag())
                    || words.contains("--lang=" + language.tag())) {
                return language;
            }
        }
        return get();
    }
}
