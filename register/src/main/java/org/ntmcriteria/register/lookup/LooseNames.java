package org.ntmcriteria.register.lookup;

import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.register.name.NameReading;

/** Reads texts that were typed without commas, or whose kind lacks its marks, as paths that may be meant. */
final class LooseNames {
    /** The most words of a text that is read so: those of a unit, a district and a province. */
    private static final int MOST_WORDS = 14;

    private LooseNames() {}

    /**
     * Returns the paths that a text may be, those with the most areas first.
     *
     * @param text for example {@code P Bến Nghé Q1 TPHCM} or {@code hữu liên - lạng sơn}
     * @param provinces tells which words are a province
     * @return the paths; none where the text is too long, or has commas
     */
    static List<NamePath> paths(String text, Provinces provinces) {
        String[] words = text.strip().split("[\\s–-]+");
        List<NamePath> paths = new ArrayList<>();
        if (text.isBlank() || text.indexOf(',') >= 0 || words.length > MOST_WORDS) {
            return paths;
        }
        for (int end = 1; end <= words.length; end++) {
            String province = join(words, end, words.length);
            if (!province.isEmpty() && !provinces.isName(province)) {
                continue;
            }
            for (int unit = 1; unit <= end; unit++) {
                NamePath areas =
                        NamePath.of("").inDistrict(join(words, unit, end)).inProvince(province);
                for (String name : NameReading.withoutMarksOfKind(join(words, 0, unit))) {
                    paths.add(new NamePath(name, areas.district(), areas.province()));
                }
            }
        }
        return paths;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }
}
