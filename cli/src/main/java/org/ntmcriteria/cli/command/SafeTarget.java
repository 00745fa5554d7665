package org.ntmcriteria.cli.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.ntmcriteria.cli.SameFile;
import org.ntmcriteria.register.table.RegisterTables;
import org.ntmcriteria.rules.catalog.LegalTable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** Runs a verb unless the file to write is one that the verb reads, by whatever path it is named. */
final class SafeTarget implements CommandLine.IExecutionStrategy {
    private final CommandLine.IExecutionStrategy verb = new CommandLine.RunLast();

    @Override
    public int execute(ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.hasMatchedOption("-o") && !last.isUsageHelpRequested()) {
            String given = last.matchedOption("-o").originalStringValues().get(0);
            if (given.isBlank() || given.endsWith("/") || given.endsWith("\\")) {
                throw new CommandLine.ExecutionException(
                        last.commandSpec().commandLine(),
                        given,
                        Ntm.UnusableException.of("unusable.outputIsFolder", "file", given));
            }
            Path target = Path.of(given);
            for (ArgSpec argument : last.matchedArgs()) {
                if (argument != last.matchedOption("-o")) {
                    for (String text : argument.originalStringValues()) {
                        check(target, text, last.commandSpec().commandLine());
                    }
                }
            }
        }
        return verb.execute(result);
    }

    private static void check(Path target, String text, CommandLine line) {
        try {
            Path input = Path.of(text.equals("-") ? "/dev/stdin" : text);
            boolean isTable = Files.isDirectory(input)
                    && (LegalTable.NAMES.stream()
                                    .anyMatch(name -> SameFile.areOne(input.resolve(name + ".csv"), target))
                            || RegisterTables.fileNames().stream()
                                    .anyMatch(name -> SameFile.areOne(input.resolve(name), target)));
            if (isTable || SameFile.areOne(input, target)) {
                throw new CommandLine.ExecutionException(
                        line, text, Ntm.UnusableException.of("unusable.outputIsInput", "file", target));
            }
        } catch (InvalidPathException e) {
            // What is not a path is not a file that is read.
            return;
        }
    }
}
