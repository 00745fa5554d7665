package org.ntmcriteria.documents.workbook;

import java.util.List;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.documents.DocumentsMessages;

/**
 * The words of a form: sentences in the language of the form, and regions and categories as its readers take them, by
 * their names in Vietnamese and by their codes in another language.
 *
 * @param language the language of the form
 */
record FormTexts(Language language) {
    /** Returns a sentence. */
    String text(String key, Object... arguments) {
        return DocumentsMessages.MESSAGES.get(language, key, arguments);
    }

    String region(Region region) {
        return language == Language.VI ? region.displayName(language) : region.name();
    }

    String category(CommuneCategory category) {
        return language == Language.VI ? category.displayName(language) : category.name();
    }

    List<String> regions() {
        return List.of(Region.values()).stream().map(this::region).toList();
    }

    List<String> categories() {
        return CommuneCategory.values().stream().map(this::category).toList();
    }
}
