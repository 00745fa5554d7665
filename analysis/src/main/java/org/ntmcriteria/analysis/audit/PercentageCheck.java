package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Text;

/**
 * Checks a printed percentage: it is the part divided by the whole, rounded half up at the printed decimals: p =
 * ⌊100·a/N⌉. Off by one unit of the last place is a slip of rounding, more is an error.
 */
final class PercentageCheck {
    private static final RoundingMode[] NEAREST = {RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING};

    private PercentageCheck() {}

    /** Adds a finding unless the percentage is right. */
    static void check(
            String path, BigDecimal part, BigDecimal whole, PrintedNumber printed, FindingCollector findings) {
        if (whole.signum() == 0) {
            findings.add(FindingSeverity.ERROR, path, printed, "", text("ofNothing"), Optional.empty());
            return;
        }
        PrintedNumber computed = PrintedNumber.ofPercentage(part, whole, printed.decimals());
        if (computed.value().compareTo(printed.value()) == 0) {
            return;
        }
        boolean isSlip = printed.unitsFrom(computed).compareTo(BigDecimal.ONE) <= 0;
        findings.add(
                isSlip ? FindingSeverity.WARNING : FindingSeverity.ERROR,
                path,
                printed,
                computed,
                text(
                        "differs",
                        "part",
                        new PrintedNumber(part),
                        "whole",
                        new PrintedNumber(whole),
                        "computed",
                        computed,
                        "printed",
                        printed),
                isSlip ? Optional.empty() : suggestion(part, whole, printed, computed));
    }

    private static Text text(String reason, Object... arguments) {
        return AnalysisMessages.MESSAGES.text("percentage." + reason, arguments);
    }

    /** Returns a digit of the percentage, else the nearest count, else the nearest total that makes it right. */
    private static Optional<Text> suggestion(
            BigDecimal part, BigDecimal whole, PrintedNumber printed, PrintedNumber computed) {
        if (part.scale() > 0 || whole.scale() > 0) {
            return Optional.empty();
        }
        if (differInOneDigit(printed.toString(), computed.toString())) {
            return Optional.of(text("oneDigit", "computed", computed));
        }
        if (differInSwappedDigits(printed.toString(), computed.toString())) {
            return Optional.of(text("swappedDigits", "computed", computed));
        }
        Optional<Text> otherPart = otherPart(part, whole, printed);
        return otherPart.isPresent() ? otherPart : otherWhole(part, whole, printed);
    }

    private static Optional<Text> otherPart(BigDecimal part, BigDecimal whole, PrintedNumber printed) {
        BigDecimal near = printed.value().multiply(whole).movePointLeft(2);
        for (RoundingMode mode : NEAREST) {
            BigDecimal count = near.setScale(0, mode);
            if (count.signum() >= 0 && count.compareTo(whole) <= 0 && isPrintedSo(count, whole, printed)) {
                boolean isOneDigit = differInOneDigit(count.toPlainString(), part.toPlainString());
                return Optional.of(quotient(isOneDigit ? "otherPartByOneDigit" : "otherPart", count, whole, printed));
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> otherWhole(BigDecimal part, BigDecimal whole, PrintedNumber printed) {
        if (printed.value().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal total = part.movePointRight(2).divide(printed.value(), 0, RoundingMode.HALF_UP);
        BigDecimal two = BigDecimal.valueOf(2);
        boolean isOfSimilarSize =
                total.compareTo(whole.multiply(two)) <= 0 && total.multiply(two).compareTo(whole) >= 0;
        return isOfSimilarSize && total.signum() > 0 && isPrintedSo(part, total, printed)
                ? Optional.of(quotient("otherWhole", part, total, printed))
                : Optional.empty();
    }

    private static Text quotient(String reason, BigDecimal part, BigDecimal whole, PrintedNumber printed) {
        return text(reason, "printed", printed, "part", new PrintedNumber(part), "whole", new PrintedNumber(whole));
    }

    private static boolean isPrintedSo(BigDecimal part, BigDecimal whole, PrintedNumber printed) {
        return PrintedNumber.ofPercentage(part, whole, printed.decimals())
                        .value()
                        .compareTo(printed.value())
                == 0;
    }

    private static boolean differInSwappedDigits(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        String digits = one.replace(".", "");
        String others = other.replace(".", "");
        for (int i = 0; i + 1 < digits.length(); i++) {
            String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            if (swapped.equals(others) && !digits.equals(others)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differInOneDigit(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }
}
