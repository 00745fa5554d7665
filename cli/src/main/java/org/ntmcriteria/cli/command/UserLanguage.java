package org.ntmcriteria.cli.command;

import java.util.List;
import java.util.Locale;
import org.ntmcriteria.core.text.Language;

/**
 * The language of a user who asks for none with {@code --lang}: that of the locale. The launchers set a character set
 * of their own and leave the language.
 */
final class UserLanguage {
    private UserLanguage() {}

    /** Returns the language of the user's locale; English where the library does not speak it. */
    static Language get() {
        return Language.of(Locale.getDefault());
    }

    /** Returns the language of a command line that is not read yet, as it is needed for its errors and its help. */
    static Language of(String... arguments) {
        List<String> words = List.of(arguments);
        for (Language language : Language.values()) {
            int option = words.lastIndexOf("--lang");
            if (option >= 0
                            && option + 1 < words.size()
                            && words.get(option + 1).equalsIgnoreCase(language.tag())
                    || words.contains("--lang=" + language.tag())) {
                return language;
            }
        }
        return get();
    }
}
