package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.Predecessor;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.report.console.ConsoleTable;
import org.ntmcriteria.rules.recognition.RecognitionCount;
import org.ntmcriteria.rules.recognition.RecognitionReview;
import org.ntmcriteria.rules.recognition.RecognitionStatus;
import org.ntmcriteria.rules.recognition.Revocation;

/** A review of recognition as text. */
final class RecognitionText {
    private final RecognitionReview review;
    private final Language language;

    RecognitionText(RecognitionReview review, Language language) {
        this.review = review;
        this.language = language;
    }

    /** Prints decisions, states, predecessors, counts and the watch list. */
    void all(TerminalWriter out) throws IOException {
        decisions(out);
        states(out);
        predecessors(out);
        ended(out);
        boolean hasHamlets =
                review.statuses().stream().anyMatch(status -> status.level().equals(Optional.of(Level.HAMLET)));
        List<RecognitionCount> counts = review.counts().stream()
                .filter(count -> hasHamlets || count.by() == RecognitionCount.By.TOTAL)
                .toList();
        if (!counts.isEmpty()) {
            out.line("");
            counts(out, counts);
        }
        watchList(out);
    }

    /** Prints all counts. */
    void counts(TerminalWriter out) throws IOException {
        counts(out, review.counts());
    }

    private String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(language, "recognition." + key, arguments);
    }

    private String date(LocalDate day) {
        return language.format().date(day);
    }

    private String unit(String code, Optional<LocalDate> validFrom) {
        return validFrom.map(from -> code + " " + say("from", "day", from)).orElse(code);
    }

    private String tier(Tier tier, String field) {
        return tier.displayName(language) + (field.isEmpty() ? "" : " (" + field + ")");
    }

    /** The tier; where the set is none of the usual ones of a tier, the set's name, since a tier has several such. */
    private String tier(RecognitionStatus status) {
        String field = status.recognition().map(RecognitionState::field).orElse("");
        String setName = status.recognition().map(RecognitionState::setName).orElse("");
        boolean isHamlet = status.level().equals(Optional.of(Level.HAMLET));
        return isHamlet && !setName.isEmpty() ? setName : tier(status.tier(), field);
    }

    private void decisions(TerminalWriter out) throws IOException {
        ConsoleTable table = new ConsoleTable("llllll");
        table.add(say("unit"), say("date"), say("tier"), say("decision"), say("set"), say("event"));
        for (RecognitionHistory history : review.histories()) {
            String unit = unit(history.unit(), history.validFrom());
            for (RecognitionEvent event : history.events()) {
                table.add(
                        unit,
                        date(event.date()),
                        tier(event.tier(), event.field()),
                        event.decision(),
                        event.set().map(CriteriaSetId::toString).orElse(""),
                        event.kind().displayName(language));
            }
            for (UnitEnd end : history.ends()) {
                String kind = end.kind().displayName(language);
                table.add(
                        unit,
                        date(end.date()),
                        "",
                        end.act(),
                        "",
                        end.into().isEmpty() ? kind : say("into", "end", kind, "units", String.join("; ", end.into())));
            }
        }
        out.line(say("decisions"));
        table.print(out);
    }

    private void states(TerminalWriter out) throws IOException {
        ConsoleTable table = new ConsoleTable("lllllll");
        table.add(say("unit"), say("tier"), say("set"), say("state"), say("since"), say("decision"), say("first"));
        for (RecognitionStatus status : review.statuses()) {
            if (status.recognition().isPresent()) {
                RecognitionState state = status.recognition().get();
                table.add(
                        unit(status.unit(), status.validFrom()),
                        tier(state.tier(), state.field()),
                        state.set().map(CriteriaSetId::toString).orElse(state.setName()),
                        state(state.recognised()),
                        date(state.since()),
                        state.decision(),
                        state.first().map(this::date).orElse(""));
            }
        }
        out.line("");
        out.line(say("statesOn", "day", review.day()));
        table.print(out);
    }

    private String state(Verdict recognised) {
        return switch (recognised) {
            case MET -> say("recognised");
            case NOT_MET -> say("revoked");
            case UNDETERMINED -> say("notKnown");
            case NOT_APPLICABLE -> say("ended");
        };
    }

    /** What the units that a living one took in were recognised as: facts, of which nothing counts for it. */
    private void predecessors(TerminalWriter out) throws IOException {
        List<RecognitionHistory> successors = review.histories().stream()
                .filter(history -> history.isLiving(review.day()))
                .filter(history -> !history.predecessors().isEmpty())
                .toList();
        if (successors.isEmpty()) {
            return;
        }
        out.line("");
        out.line(say("predecessorsNotInherited"));
        for (RecognitionHistory history : successors) {
            List<String> parts = new ArrayList<>();
            for (Tier tier : Tier.values()) {
                tally(history.predecessors(), tier).ifPresent(parts::add);
            }
            String summary = say("predecessors", "count", history.predecessors().size());
            out.line("  " + unit(history.unit(), history.validFrom()) + ": " + summary
                    + (parts.isEmpty() ? "" : ": " + String.join("; ", parts)));
        }
    }

    /** What the units that are no more were recognised as on their last day. */
    private void ended(TerminalWriter out) throws IOException {
        List<RecognitionHistory> ended = review.histories().stream()
                .filter(history ->
                        history.end().filter(end -> !end.isAfter(review.day())).isPresent())
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        out.line("");
        out.line(say("endedUntil"));
        for (RecognitionHistory history : ended) {
            LocalDate end = history.end().orElseThrow();
            String states = history.at(end.minusDays(1)).stream()
                    .map(state -> tier(state.tier(), state.field()) + " " + state(state.recognised()) + " "
                            + date(state.since()))
                    .collect(Collectors.joining(", "));
            out.line("  " + unit(history.unit(), history.validFrom()) + " – " + date(end) + ": "
                    + (states.isEmpty() ? say("noDecision") : states));
        }
    }

    /** How many predecessors were recognised at a tier, revoked, not known or without a decision on it. */
    private Optional<String> tally(List<Predecessor> predecessors, Tier tier) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)) {
            long count = predecessors.stream()
                    .filter(before -> before.recognised(tier) == verdict)
                    .count();
            if (verdict == Verdict.NOT_APPLICABLE && count == predecessors.size()) {
                return Optional.empty();
            }
            if (count > 0) {
                parts.add(count + " " + (verdict == Verdict.NOT_APPLICABLE ? say("noDecision") : state(verdict)));
            }
        }
        return Optional.of(tier.displayName(language) + " " + String.join(", ", parts));
    }

    private void counts(TerminalWriter out, List<RecognitionCount> counts) throws IOException {
        ConsoleTable table = new ConsoleTable("llllllrrrr");
        table.add(
                say("by"),
                say("set"),
                say("tier"),
                say("district"),
                say("commune"),
                say("year"),
                say("recognisedUnits"),
                say("units"),
                say("added"),
                say("endedUnits"));
        for (RecognitionCount count : counts) {
            boolean isPlace = count.by() == RecognitionCount.By.DISTRICT || count.by() == RecognitionCount.By.COMMUNE;
            boolean isCommune = count.by() == RecognitionCount.By.COMMUNE;
            table.add(
                    say("by." + count.by()),
                    count.setName(),
                    count.tier().displayName(language),
                    isPlace && count.district().isEmpty() ? say("notStated") : count.district(),
                    isCommune && count.commune().isEmpty()
                            ? say("notStated")
                            : unit(count.commune(), count.communeFrom()),
                    count.year().map(String::valueOf).orElse(""),
                    count.recognised().bounds(),
                    count.recognised().of(),
                    count.by() == RecognitionCount.By.YEAR ? String.valueOf(count.added()) : "",
                    count.ended());
        }
        out.line(say("countsOn", "day", review.day()));
        table.print(out);
    }

    private void watchList(TerminalWriter out) throws IOException {
        out.line("");
        out.line(say("watchListOn", "day", review.day()));
        boolean any = false;
        // Hamlets, residential areas and gardens are judged by their office: there is nothing to compare them with.
        long notCompared = review.statuses().stream()
                .filter(s -> s.recognised() == Verdict.MET && s.assessment().isEmpty())
                .filter(s -> !s.level().equals(Optional.of(Level.HAMLET)))
                .count();
        for (RecognitionStatus standing : review.statuses()) {
            Optional<String> line = watched(standing);
            if (line.isPresent()) {
                any = true;
                out.line("  " + unit(standing.unit(), standing.validFrom()) + " " + tier(standing) + ": " + line.get());
            }
        }
        if (!any) {
            out.line("  " + say("nobody"));
        }
        if (notCompared > 0) {
            out.line("  " + say("notCompared", "count", notCompared));
        }
    }

    /** Why a unit is watched: the two disagreements, a revocation that is due, open or one criterion away. */
    private Optional<String> watched(RecognitionStatus standing) {
        List<String> reasons = new ArrayList<>();
        if (standing.assessment().isPresent()) {
            if (standing.isRecognisedButNoLongerMeets() == Verdict.MET) {
                reasons.add(say("noLongerMeets") + criteria(standing));
            } else if (standing.isMeetingButNotRecognised() == Verdict.MET) {
                reasons.add(say("notRecognised"));
            } else if (standing.recognised() == Verdict.MET && standing.meets() == Verdict.UNDETERMINED) {
                reasons.add(say("mayNotMeet") + criteria(standing));
            }
        }
        review.revokedTierBelow(standing)
                .ifPresent(tier -> reasons.add(say("revokedBelow", "tier", tier.displayName(language))));
        Revocation revocation = standing.revocation();
        if (revocation.verdict() == Verdict.MET) {
            reasons.add(say("toBeRevoked", "acts", revocation.acts(), "conditions", revocation.conditions()));
        } else if (revocation.verdict() == Verdict.UNDETERMINED
                && revocation.failed().isPresent()) {
            reasons.add(say("revocationOpen"));
        }
        if (!revocation.ending().isEmpty()) {
            reasons.add(say(
                    "oneMore",
                    "criteria",
                    revocation.ending().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        } else if (!reasons.isEmpty()
                && revocation.distance().filter(d -> d.min() > 0).isPresent()) {
            Revocation.Distance distance = revocation.distance().get();
            String bounds = distance.min() == distance.max()
                    ? String.valueOf(distance.min())
                    : distance.min() + "–" + distance.max();
            reasons.add(say("more", "count", bounds));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private String criteria(RecognitionStatus standing) {
        CountRange met = standing.assessment().orElseThrow().criteriaMet();
        return met.of() == 0 ? "" : " " + say("criteria", "count", met.bounds() + "/" + met.of());
    }
}
