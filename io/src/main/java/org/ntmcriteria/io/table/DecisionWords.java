package org.ntmcriteria.io.table;

import java.util.Optional;
import java.util.function.BiFunction;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;

/** The words of tiers, decisions and ends in a file of decisions on recognition: constants, or words of a language. */
final class DecisionWords {
    private DecisionWords() {}

    static Tier tier(String text) {
        for (Tier tier : Tier.values()) {
            if (VietnameseText.same(tier.name(), text)
                    || VietnameseText.same(tier.displayName(Language.VI), text)
                    || VietnameseText.same(tier.displayName(Language.EN), text)) {
                return tier;
            }
        }
        throw new UnreadableTextException(text, GivenText.same("NTM ADVANCED MODEL MODERN COMPLETED"));
    }

    static Optional<UnitEnd.Kind> end(String text) {
        // How a unit ended is known to who writes it down.
        UnitEnd.Kind[] kinds = {UnitEnd.Kind.MERGED, UnitEnd.Kind.SPLIT, UnitEnd.Kind.ENDED};
        return named(kinds, UnitEnd.Kind::displayName, text);
    }

    static RecognitionEvent.Kind kind(String text) {
        return named(RecognitionEvent.Kind.values(), RecognitionEvent.Kind::displayName, text)
                .orElseThrow(() -> new UnreadableTextException(
                        text,
                        GivenText.same(
                                "RECOGNISED RE_RECOGNISED REVOKED MERGED SPLIT ENDED, công nhận, công nhận lại, thu hồi,"
                                        + " sáp nhập, chia tách, giải thể")));
    }

    /** Returns the kind that a text names, by its constant or its words in a language. */
    private static <K extends Enum<K>> Optional<K> named(
            K[] kinds, BiFunction<K, Language, String> words, String text) {
        for (K kind : kinds) {
            if (VietnameseText.same(kind.name(), text)
                    || VietnameseText.same(words.apply(kind, Language.VI), text)
                    || VietnameseText.same(words.apply(kind, Language.EN), text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
