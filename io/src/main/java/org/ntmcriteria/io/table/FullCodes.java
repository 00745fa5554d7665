package org.ntmcriteria.io.table;

import java.util.Map;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.UnitEnd;

/**
 * Codes that a spreadsheet has robbed of their zeros, with those of five digits that stand elsewhere in the file.
 *
 * @param bySpelling the codes by the spelling that lacks zeros
 */
record FullCodes(Map<String, String> bySpelling) {
    /** Returns a code in full where that is known. */
    String spelt(String code) {
        return bySpelling.getOrDefault(code, code);
    }

    /** Returns a decision with its unit and commune in full. */
    RecognitionEvent spelt(RecognitionEvent event) {
        return new RecognitionEvent(
                spelt(event.unit()),
                event.date(),
                event.decision(),
                event.set(),
                event.tier(),
                event.kind(),
                event.field(),
                spelt(event.commune()),
                event.district(),
                event.location());
    }

    /** Returns an end with its unit and successors in full. */
    UnitEnd spelt(UnitEnd end) {
        return new UnitEnd(
                spelt(end.unit()),
                end.date(),
                end.kind(),
                end.act(),
                end.successors().stream().map(this::spelt).toList(),
                end.location());
    }
}
