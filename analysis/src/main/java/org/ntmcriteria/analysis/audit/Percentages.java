package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FindingSeverity;

/**
 * A printed percentage is the part divided by the whole, rounded half up at the printed decimals: p = ⌊100·a/N⌉. Off by
 * one unit of the last place is a slip of rounding, more is an error.
 */
final class Percentages {
    private Percentages() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        PublishedReport report = figures.report();
        for (int i = 0; i < report.criteria().size(); i++) {
            CriterionCount count = report.criteria().get(i);
            check(
                    AuditCode.PERCENT,
                    "/criteria/" + i + "/percent",
                    count.met(),
                    report.communes(),
                    count.percent(),
                    findings);
        }
        for (int i = 0; i < report.distribution().size(); i++) {
            Band band = report.distribution().get(i);
            check(
                    AuditCode.PERCENT,
                    "/distribution/" + i + "/percent",
                    band.communes(),
                    report.communes(),
                    band.percent(),
                    findings);
        }
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            Optional<Integer> whole = whole(report, units);
            if (whole.isPresent()) {
                check(
                        AuditCode.PERCENT,
                        "/recognised/" + i + "/percent",
                        units.units(),
                        whole.get(),
                        units.percent(),
                        findings);
            }
        }
    }

    /** Of all communes for NTM, of the NTM communes for the tiers above. */
    private static Optional<Integer> whole(PublishedReport report, RecognisedUnits units) {
        if (units.of().isPresent()) {
            return units.of();
        }
        if (units.tier() == Tier.NTM) {
            return Optional.of(report.communes());
        }
        return report.recognised().stream()
                .filter(other -> other.tier() == Tier.NTM)
                .map(RecognisedUnits::units)
                .findFirst();
    }

    private static void check(
            AuditCode code,
            String path,
            int part,
            int whole,
            Optional<PrintedNumber> stated,
            List<AuditFinding> findings) {
        if (stated.isPresent()) {
            check(code, path, BigDecimal.valueOf(part), BigDecimal.valueOf(whole), stated.get())
                    .ifPresent(findings::add);
        }
    }

    /** The finding on a percentage, or empty if it holds. */
    static Optional<AuditFinding> check(
            AuditCode code, String path, BigDecimal part, BigDecimal whole, PrintedNumber stated) {
        if (whole.signum() == 0) {
            return Optional.of(new AuditFinding(
                    code,
                    FindingSeverity.ERROR,
                    path,
                    stated.toString(),
                    "",
                    "tỷ lệ của tổng số bằng 0",
                    "a percentage of nothing",
                    Optional.empty()));
        }
        PrintedNumber computed = PrintedNumber.ofPercentage(part, whole, stated.decimals());
        if (computed.value().compareTo(stated.value()) == 0) {
            return Optional.empty();
        }
        boolean slip = stated.unitsFrom(computed).compareTo(BigDecimal.ONE) <= 0;
        String quotient = part.toPlainString() + "/" + whole.toPlainString();
        return Optional.of(new AuditFinding(
                code,
                slip ? FindingSeverity.WARNING : FindingSeverity.ERROR,
                path,
                stated.toString(),
                computed.toString(),
                quotient + " là " + computed.toString().replace('.', ',') + " %, không phải "
                        + stated.toString().replace('.', ',') + " %",
                quotient + " is " + computed + " %, not " + stated + " %",
                slip ? Optional.empty() : suggestion(part, whole, stated, computed)));
    }

    /** The nearest count, then the nearest total, that is printed so; else one digit of the percentage. */
    private static Optional<AuditFinding.Suggestion> suggestion(
            BigDecimal part, BigDecimal whole, PrintedNumber stated, PrintedNumber computed) {
        if (part.scale() > 0 || whole.scale() > 0) {
            return Optional.empty();
        }
        if (oneDigitApart(stated.toString(), computed.toString())) {
            return Optional.of(new AuditFinding.Suggestion(
                    "nhầm một chữ số của tỷ lệ? " + computed.toString().replace('.', ',') + " %",
                    "one digit of the percentage? " + computed + " %"));
        }
        if (swapped(stated.toString(), computed.toString())) {
            return Optional.of(new AuditFinding.Suggestion(
                    "đảo hai chữ số? " + Figures.vietnamese(computed.toString()) + " %",
                    "two digits swapped? " + computed + " %"));
        }
        BigDecimal near = stated.value().multiply(whole).movePointLeft(2);
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING}) {
            BigDecimal count = near.setScale(0, mode);
            if (count.signum() >= 0
                    && count.compareTo(whole) <= 0
                    && PrintedNumber.ofPercentage(count, whole, stated.decimals())
                                    .value()
                                    .compareTo(stated.value())
                            == 0) {
                String quotient = count.toPlainString() + "/" + whole.toPlainString();
                boolean digit = oneDigitApart(count.toPlainString(), part.toPlainString());
                return Optional.of(new AuditFinding.Suggestion(
                        stated.toString().replace('.', ',') + " % là " + quotient
                                + (digit ? ": nhầm một chữ số của tử số?" : ""),
                        stated + " % is " + quotient + (digit ? ": one digit of the numerator?" : "")));
            }
        }
        if (stated.value().signum() > 0) {
            BigDecimal total = part.movePointRight(2).divide(stated.value(), 0, RoundingMode.HALF_UP);
            boolean sameSize = total.compareTo(whole.multiply(BigDecimal.valueOf(2))) <= 0
                    && total.multiply(BigDecimal.valueOf(2)).compareTo(whole) >= 0;
            if (sameSize
                    && total.signum() > 0
                    && PrintedNumber.ofPercentage(part, total, stated.decimals())
                                    .value()
                                    .compareTo(stated.value())
                            == 0) {
                String quotient = part.toPlainString() + "/" + total.toPlainString();
                return Optional.of(new AuditFinding.Suggestion(
                        stated.toString().replace('.', ',') + " % là " + quotient + ": tổng số khác?",
                        stated + " % is " + quotient + ": another total?"));
            }
        }
        return Optional.empty();
    }

    private static boolean swapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        String digits = one.replace(".", "");
        String others = other.replace(".", "");
        for (int i = 0; i + 1 < digits.length(); i++) {
            String turned = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            if (turned.equals(others) && !digits.equals(others)) {
                return true;
            }
        }
        return false;
    }

    private static boolean oneDigitApart(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart == 1;
    }
}
