package org.ntmcriteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * The domain of inputs that were damaged in known ways: {@code @Domain(DamagedInputs.class)} on a property or its
 * class, and a parameter {@code @ForAll DamagedInput<T>}.
 *
 * <p>{@code T} says which format: {@link Observation} a table of observations, {@link UnitRecord} a table of verdicts,
 * {@link OverlayRow} an overlay (all CSV), {@link Assessment} an {@code ntm-assessment} document. Beside the damages
 * the form varies within what the formats allow: separator, line ends, byte-order mark, quotes, order and case of the
 * headings, unknown columns, blank lines.
 */
public class DamagedInputs extends DomainContextBase {
    /** The day that a table of verdicts stands for. */
    public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final int CHOICES = 120;
    private static final int MOST_ROWS = 6;

    private static final List<String> NAMES = List.of("", "Tân Thành", "Đồng Ý, Bắc Sơn", "xã \"Mẫu\"; số 1");
    private static final List<String> NOTES = List.of("", "ghi chú", "a, b; c", "gọi là \"tạm\"", "hai\ndòng");

    /** For jqwik, which makes the domain. */
    public DamagedInputs() {}

    /**
     * Damaged tables of observations.
     *
     * @return tables of none to six rows
     */
    @Provide
    public Arbitrary<DamagedInput<Observation>> observations() {
        return Choices.decide(CHOICES, DamagedInputs::observations);
    }

    private static DamagedInput<Observation> observations(Choices choices) {
        DamagedTable<Observation> table = new DamagedTable<>(
                choices,
                "observations.csv",
                List.of(
                        "unit",
                        "name",
                        "district",
                        "province",
                        "region",
                        "classes",
                        "date",
                        "indicator",
                        "value",
                        "note"));
        Map<String, Boolean> used = new LinkedHashMap<>();
        int rows = choices.below(MOST_ROWS + 1);
        for (int i = 0; i < rows; i++) {
            String unit = choices.of("X-1", "X-2", "X,3");
            String date = choices.of("2024-12-31", "2023-12-31");
            String key = choices.of("1.1", "3.1", "10", "2.3/a", "14.2/male", "TC7", "@schools");
            String value = choices.of("84.5", "Đ", "KĐ", "31/37", "không", "NA", "Khá", "0");
            if (used.put(unit + " " + date + " " + key, true) == null) {
                boolean first = unit.equals("X-1");
                table.add(
                        List.of(
                                unit,
                                first ? "Tân Thành" : "",
                                first ? "" : "Bắc Sơn, cũ",
                                "Lạng Sơn",
                                first ? "TDMNPB" : "",
                                first ? "AREA_III;SAFETY_ZONE" : "",
                                date,
                                key,
                                value,
                                choices.of(NOTES)),
                        Observation.of(unit, LocalDate.parse(date), key, value));
            }
        }
        return table.damage(
                Map.of("value", Damage.WRONG_NUMBER, "date", Damage.WRONG_DATE, "indicator", Damage.WRONG_WORD),
                List.of("unit", "date", "indicator"),
                List.of("unit", "date", "value"),
                true);
    }

    /**
     * Damaged tables of verdicts, for the day {@link #DAY}. A row stands for a record of one unit.
     *
     * @return tables of none to six rows
     */
    @Provide
    public Arbitrary<DamagedInput<UnitRecord>> verdicts() {
        return Choices.decide(CHOICES, DamagedInputs::verdicts);
    }

    private static DamagedInput<UnitRecord> verdicts(Choices choices) {
        DamagedTable<UnitRecord> table = new DamagedTable<>(
                choices,
                "verdicts.csv",
                List.of("unit", "name", "district", "region", "classes", "TC1", "TC2", "TC3", "TC4", "total", "note"));
        int rows = choices.below(MOST_ROWS + 1);
        for (int i = 1; i <= rows; i++) {
            String unit = "X-" + i;
            List<String> row = new ArrayList<>(List.of(unit, choices.of(NAMES), "Bắc Sơn", "TDMNPB", ""));
            List<Observation> verdicts = new ArrayList<>();
            for (int criterion = 1; criterion <= 4; criterion++) {
                String verdict = choices.of("Đ", "x", "1", "0", "KĐ", "", "?");
                row.add(verdict);
                verdicts.add(Observation.builder()
                        .unit(unit)
                        .date(DAY)
                        .key(new InputKey.OfCriterion(criterion))
                        .value(ReportedValue.parse(verdict))
                        .build());
            }
            row.add("");
            row.add(choices.of(NOTES));
            table.add(row, UnitRecord.of(unit, verdicts));
        }
        return table.damage(
                Map.of("TC2", Damage.WRONG_NUMBER, "TC3", Damage.WRONG_NUMBER), List.of(), List.of("unit"), true);
    }

    /**
     * Damaged overlays.
     *
     * @return overlays of none to six rows
     */
    @Provide
    public Arbitrary<DamagedInput<OverlayRow>> overlays() {
        return Choices.decide(CHOICES, DamagedInputs::overlays);
    }

    private static DamagedInput<OverlayRow> overlays(Choices choices) {
        DamagedTable<OverlayRow> table = new DamagedTable<>(
                choices,
                "overlay.csv",
                List.of(
                        "act",
                        "issuer",
                        "signed",
                        "in_force_from",
                        "in_force_to",
                        "province",
                        "set",
                        "indicator",
                        "part",
                        "year",
                        "stratum",
                        "condition",
                        "op",
                        "value",
                        "unit",
                        "status",
                        "note"));
        int rows = choices.below(MOST_ROWS + 1);
        for (int i = 0; i < rows; i++) {
            String act = choices.of("99/QĐ-UBND", "7/NQ-HĐND");
            String issuer = choices.of("", "UBND tỉnh, Lạng Sơn");
            String last = choices.of("", "2025-12-31");
            String indicator = choices.of("2.1", "3.1", "10");
            String part = choices.of("", "a");
            String year = choices.of("", "2024");
            String condition = choices.of("", "schools>3");
            String value = choices.of("95", "60.5", "0");
            String note = choices.of(NOTES);
            table.add(
                    List.of(
                            act,
                            issuer,
                            "2024-06-17",
                            "2024-06-18",
                            last,
                            "Lạng Sơn",
                            "commune-ntm/2021-2025",
                            indicator,
                            part,
                            year,
                            "TDMNPB",
                            condition,
                            ">=",
                            value,
                            "%",
                            "",
                            note),
                    new OverlayRow(
                            act,
                            issuer,
                            DateRange.of(LocalDate.of(2024, 6, 18), last.isEmpty() ? null : LocalDate.parse(last)),
                            "Lạng Sơn",
                            CriteriaSetId.parse("commune-ntm/2021-2025"),
                            InputKey.parse(part.isEmpty() ? indicator : indicator + "/" + part),
                            year.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(year)),
                            AnnexColumn.TDMNPB,
                            condition.isEmpty() ? Optional.empty() : Optional.of(CellCondition.parse(condition)),
                            Requirement.parse(">=", value, "%"),
                            SourceStatus.VERIFIED,
                            note,
                            Optional.empty()));
        }
        return table.damage(
                Map.of(
                        "value",
                        Damage.WRONG_NUMBER,
                        "in_force_from",
                        Damage.WRONG_DATE,
                        "indicator",
                        Damage.WRONG_WORD,
                        "op",
                        Damage.WRONG_WORD),
                List.of("act", "in_force_from", "province", "set", "stratum"),
                List.of("act", "province", "op"),
                false);
    }

    /**
     * Damaged documents of assessments, {@code ntm-assessment} version 1.0.
     *
     * @return documents of one to four assessments, of which one is damaged, or none
     */
    @Provide
    public Arbitrary<DamagedInput<Assessment>> assessments() {
        return Choices.decide(CHOICES, DamagedInputs::assessments);
    }

    private static DamagedInput<Assessment> assessments(Choices choices) {
        DamagedDocument document = new DamagedDocument(choices);
        int count = 1 + choices.below(4);
        for (int i = 1; i <= count; i++) {
            Verdict verdict = choices.of(Verdict.MET, Verdict.NOT_MET);
            Observed reported = new Observed(
                    verdict == Verdict.MET ? ObservedValue.OfficeJudgement.MET : ObservedValue.OfficeJudgement.NOT_MET,
                    DAY);
            int met = verdict == Verdict.MET ? 1 : 0;
            document.add(Assessment.builder()
                    .unit(AdministrativeUnit.builder()
                            .code("X-" + i)
                            .name(choices.of("Tân Thành", "Đồng Ý"))
                            .level(Level.COMMUNE)
                            .build())
                    .set(CriteriaSetId.parse("commune-ntm/2021-2025"))
                    .addActs("318/QĐ-TTg")
                    .asOf(DAY)
                    .criteriaMet(new CountRange(met, met + 1, 2))
                    .verdict(met == 1 ? Verdict.UNDETERMINED : Verdict.NOT_MET)
                    .sourceStatus(met == 1 ? Optional.empty() : Optional.of(SourceStatus.REPORTED))
                    .addCriteria(
                            CriterionResult.builder()
                                    .criterion(7)
                                    .verdict(verdict)
                                    .sourceStatus(SourceStatus.REPORTED)
                                    .reported(reported)
                                    .build(),
                            CriterionResult.builder()
                                    .criterion(8)
                                    .verdict(Verdict.UNDETERMINED)
                                    .build())
                    .build());
        }
        return document.damage();
    }
}
