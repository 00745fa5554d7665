package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.documents.workbook.CheckedWorkbook;
import org.ntmcriteria.documents.workbook.UnusableWorkbookException;
import org.ntmcriteria.io.table.InputTableProblem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm check}: a table of units, given back with what is to be mended in it. */
final class CheckCommand implements Callable<Integer>, Verb {
    /** What makes a whole file one in which no cell can be marked. */
    private static final Set<ProblemCode> UNREADABLE = Set.of(FileProblem.NOT_UTF8, InputTableProblem.EMPTY_FILE);

    private final AssessmentOptions assessing = new AssessmentOptions();
    private final OfficeOutput output = new OfficeOutput();

    @Override
    public void addOptions(CommandSpec spec) {
        assessing.addTo(spec, false);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        Path target = output.file("unusable.checkedFile", ".xlsx", ".xlsm");
        List<Problem> problems = assessing.hasSet() ? assessing.assess().problems() : assessing.readAlone();
        output.printProblems(problems);
        if (problems.stream().anyMatch(CheckCommand::isOfUnreadableFile)) {
            return Ntm.UNUSABLE;
        }
        CheckedWorkbook checked = checked(assessing.tableFile(), problems);
        boolean hasEndingOfMacros = target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsm");
        if (checked.hasMacros() != hasEndingOfMacros) {
            throw Ntm.UnusableException.of(
                    checked.hasMacros() ? "unusable.macros" : "unusable.noMacros",
                    "file",
                    assessing.tableFile().file().name());
        }
        output.write(target, checked::writeTo);
        long failures = Problem.count(problems, Severity.FAILURE);
        long unlisted = problems.stream().filter(Problem::isOfMany).count();
        output.say(
                text(checked, problems, unlisted > 0),
                "table",
                assessing.tableFile().file().name(),
                "failures",
                failures,
                "warnings",
                Problem.count(problems, Severity.WARNING),
                "file",
                target,
                "notes",
                checked.notes(),
                "cells",
                checked.cells(),
                "listed",
                problems.size() - unlisted);
        return failures > 0 ? Ntm.FAILURES : Ntm.DONE;
    }

    private static String text(CheckedWorkbook checked, List<Problem> problems, boolean hasUnlisted) {
        if (problems.isEmpty()) {
            return "check.nothing";
        }
        return hasUnlisted ? "check.foundMore" : checked.notes() < checked.cells() ? "check.foundMany" : "check.found";
    }

    private CheckedWorkbook checked(AssessmentOptions.TableFile table, List<Problem> problems) throws IOException {
        try {
            return CheckedWorkbook.of(table.file(), table.options(), problems, output.language());
        } catch (UnusableWorkbookException e) {
            throw Ntm.UnusableException.of(
                    "unusable.workbook", "file", table.file().name(), "reason", e.reason());
        }
    }

    private static boolean isOfUnreadableFile(Problem problem) {
        return CheckedWorkbook.hasStopped(problem)
                || UNREADABLE.contains(problem.code())
                        && problem.location()
                                .filter(at -> at.address() == null && at.line() == 0)
                                .isPresent();
    }
}
