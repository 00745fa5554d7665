package org.ntmcriteria.testkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;

/**
 * A document of assessments that is written by hand, so that no library repairs it, and damaged in one assessment, as
 * the choices say. Used once.
 */
final class DamagedDocument {
    private static final String NAME = "assessments.json";

    private final Choices choices;
    private final List<Assessment> assessments = new ArrayList<>();

    DamagedDocument(Choices choices) {
        this.choices = choices;
    }

    void add(Assessment assessment) {
        assessments.add(assessment);
    }

    DamagedInput<Assessment> damage() {
        String blank = choices.of("", "\n", "\r\n  ");
        int damaged = choices.below(assessments.size());
        List<DamagedInput.Damaged> damages = new ArrayList<>();
        StringBuilder text = new StringBuilder("{\"format\":\"ntm-assessment\",\"formatVersion\":\"");
        boolean version = choices.oneIn(12);
        text.append(version ? choices.of("1.1", "2.0", "0.9", "1", "") : "1.0").append("\",\"assessments\":[");
        boolean none = version || choices.oneIn(6);
        int begins = 0;
        int ends = 0;
        for (int i = 0; i < assessments.size(); i++) {
            String one = written(assessments.get(i), blank);
            begins = i == damaged ? text.length() : begins;
            text.append(i == 0 ? "" : ",").append(blank);
            text.append(i == damaged && !none ? damaged(one, damages, i) : one);
            ends = i == damaged ? text.length() : ends;
        }
        text.append("]}").append(blank);
        if (version) {
            damages.add(new DamagedInput.Damaged(Damage.WRONG_VERSION, -1));
            return input(text.toString().getBytes(StandardCharsets.UTF_8), damages, 0);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (none) {
            return input(bytes, damages, assessments.size());
        }
        if (damages.isEmpty()) {
            return cutOrRecoded(text.toString(), begins, ends, damaged);
        }
        return input(bytes, damages, damaged);
    }

    private DamagedInput<Assessment> cutOrRecoded(String text, int begins, int ends, int damaged) {
        if (choices.oneIn(3)) {
            Charset charset = choices.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16);
            return input(text.getBytes(charset), List.of(new DamagedInput.Damaged(Damage.OTHER_ENCODING, -1)), 0);
        }
        int before = text.substring(0, begins).getBytes(StandardCharsets.UTF_8).length;
        byte[] of = text.substring(begins, ends).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = before + choices.below(of.length);
        if (choices.oneIn(2)) {
            bytes[at] = (byte) 0xff;
            return input(bytes, List.of(new DamagedInput.Damaged(Damage.NOT_UTF8, damaged)), damaged);
        }
        return input(Arrays.copyOf(bytes, at), List.of(new DamagedInput.Damaged(Damage.CUT_OFF, damaged)), damaged);
    }

    private DamagedInput<Assessment> input(byte[] bytes, List<DamagedInput.Damaged> damages, int undamaged) {
        List<DamagedInput.Undamaged<Assessment>> before = new ArrayList<>();
        for (int i = 0; i < undamaged; i++) {
            before.add(new DamagedInput.Undamaged<>(i, assessments.get(i)));
        }
        return new DamagedInput<>(NAME, bytes, damages, before);
    }

    /** One assessment damaged; the text as it is where the bytes are to be damaged later. */
    private String damaged(String text, List<DamagedInput.Damaged> damages, int index) {
        Damage damage = choices.of(
                Damage.CUT_OFF,
                Damage.WRONG_NUMBER,
                Damage.WRONG_WORD,
                Damage.WRONG_DATE,
                Damage.BLANK,
                Damage.UNKNOWN_MEMBER,
                Damage.DOUBLED,
                Damage.QUOTE_LEFT_OPEN,
                Damage.SWAPPED_CELLS,
                Damage.MEMBER_MISSING);
        String changed =
                switch (damage) {
                    case WRONG_NUMBER ->
                        text.replaceFirst(
                                "\"min\":[0-9]+", "\"min\":" + choices.of("-1", "1.5", "\"x\"", "null", "99", "1e2"));
                    case WRONG_WORD ->
                        text.replaceFirst(
                                "\"level\":\"COMMUNE\"", "\"level\":" + choices.of("\"commune\"", "\"XÃ\"", "7", "[]"));
                    case WRONG_DATE ->
                        text.replaceFirst(
                                "\"asOf\":\"[^\"]*\"",
                                "\"asOf\":" + choices.of("\"31/12/2024\"", "\"2024-02-30\"", "20241231", "{}"));
                    case BLANK -> text.replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"" + choices.of("", " ") + "\"");
                    case UNKNOWN_MEMBER -> text.replaceFirst("\\{", "{\"màu\":\"xanh\",");
                    case DOUBLED -> text.replaceFirst("\"asOf\"", "\"asOf\":\"2024-12-31\",\"asOf\"");
                    case QUOTE_LEFT_OPEN -> text.replaceFirst("\"name\":\"([^\"]*)\"", "\"name\":\"$1");
                    case SWAPPED_CELLS ->
                        text.replaceFirst("\"min\":([0-9]+),\"max\":([0-9]+)", "\"min\":$2,\"max\":$1");
                    case MEMBER_MISSING -> text.replaceFirst("\"set\":\"[^\"]*\",", "");
                    default -> text;
                };
        if (!changed.equals(text)) {
            damages.add(new DamagedInput.Damaged(damage, index));
        }
        return changed;
    }

    private static String written(Assessment assessment, String blank) {
        StringBuilder text = new StringBuilder("{\"unit\":{\"code\":\"")
                .append(assessment.unit().code())
                .append("\",\"name\":\"")
                .append(assessment.unit().name().orElseThrow())
                .append("\",\"level\":\"COMMUNE\",\"classes\":[]},")
                .append(blank)
                .append("\"set\":\"")
                .append(assessment.set())
                .append("\",\"acts\":[\"318/QĐ-TTg\"],\"asOf\":\"")
                .append(assessment.asOf())
                .append("\",\"criteriaMet\":{\"min\":")
                .append(assessment.criteriaMet().min())
                .append(",\"max\":")
                .append(assessment.criteriaMet().max())
                .append(",\"of\":")
                .append(assessment.criteriaMet().of())
                .append("},\"verdict\":\"")
                .append(assessment.verdict())
                .append('"');
        assessment.sourceStatus().ifPresent(status -> text.append(",\"sourceStatus\":\"")
                .append(status)
                .append('"'));
        text.append(",\"criteria\":[");
        String comma = "";
        for (CriterionResult criterion : assessment.criteria()) {
            text.append(comma)
                    .append("{\"criterion\":")
                    .append(criterion.criterion())
                    .append(",\"verdict\":\"")
                    .append(criterion.verdict())
                    .append('"');
            criterion.reported().ifPresent(reported -> text.append(
                            ",\"sourceStatus\":\"REPORTED\",\"reported\":{\"reported\":\"")
                    .append(reported.value())
                    .append("\",\"date\":\"")
                    .append(reported.date())
                    .append("\"}"));
            text.append(",\"indicators\":[]}");
            comma = "," + blank;
        }
        return text.append("]}").toString();
    }
}
