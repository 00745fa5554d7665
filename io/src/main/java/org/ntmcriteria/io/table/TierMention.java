package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;

/** The tiers that a title names, by the lines of the resource {@code tier-words.csv}. */
final class TierMention {
    /** Words of a tier. */
    private record Words(Tier tier, String words) {}

    private static final List<Words> WORDS = read();

    private TierMention() {}

    private static List<Words> read() {
        List<Words> all = new ArrayList<>();
        for (List<String> line : VocabularyTable.lines(TierMention.class, "/org/ntmcriteria/io/tier-words.csv", 2)) {
            all.add(new Words(Tier.valueOf(line.get(0)), VietnameseText.words(line.get(1))));
        }
        return List.copyOf(all);
    }

    /** Returns the tiers; words that others go on from count only where those are not meant. */
    static Set<Tier> in(String text) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        String rest = " " + VietnameseText.words(text) + " ";
        // The longer words of a tier stand before the shorter ones of another.
        for (Words words : WORDS) {
            String sought = " " + words.words() + " ";
            if (rest.contains(sought)) {
                tiers.add(words.tier());
                rest = rest.replace(sought, " ");
            }
        }
        return tiers;
    }
}
