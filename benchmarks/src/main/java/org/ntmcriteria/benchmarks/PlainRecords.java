package org.ntmcriteria.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The assessment document as plain records, for databind as it comes: texts where the document has texts, nothing
 * checked, nothing made from other members.
 */
final class PlainRecords {
    private PlainRecords() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(String format, String formatVersion, List<Assessed> assessments) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assessed(
            Unit unit,
            String set,
            List<String> acts,
            String asOf,
            Met criteriaMet,
            String verdict,
            String reasonCode,
            String sourceStatus,
            List<Criterion> criteria) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unit(
            String code,
            String name,
            String level,
            String district,
            String province,
            String region,
            List<String> classes) {}

    record Met(int min, int max, int of) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Criterion(
            int criterion,
            String verdict,
            String reasonCode,
            String sourceStatus,
            Observed reported,
            List<Indicator> indicators) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Observed(String value, String numerator, String denominator, String reported, String date) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Required(String op, String value, String unit, String stratum, Integer year, String condition) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Indicator(
            String indicator,
            String part,
            String sex,
            String verdict,
            String reasonCode,
            Observed observed,
            Required required,
            String margin,
            String marginOfNumerator,
            String act,
            String sourceStatus,
            String reason,
            String reasonVi,
            List<String> missing,
            List<Indicator> parts) {}
}
