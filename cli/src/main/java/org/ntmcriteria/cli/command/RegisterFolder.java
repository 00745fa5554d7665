package org.ntmcriteria.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.register.lookup.RegisterReading;
import org.ntmcriteria.register.lookup.UnitRegister;
import picocli.CommandLine.Model.CommandSpec;

/** The register that a verb works with: the built-in one, and the user's own on top of it. */
final class RegisterFolder {
    private static final String NONE = "none";
    private static final String STANDARD = "standard";

    @Nullable private Path folder;

    /** What was read, so that a folder is read once and what is wrong with it said once. */
    @Nullable private UnitRegister read;

    /** Declares the option of a verb that works with a register. */
    void addTo(CommandSpec verb) {
        verb.addOption(Verb.option("--register", Path.class, v -> folder = v)
                .paramLabel("DIR")
                .build());
    }

    /** Reads the register that is asked for, if one is; what is wrong with the user's own is added to the problems. */
    Optional<UnitRegister> ifAny(List<Problem> problems) {
        boolean isNone = folder != null && folder.toString().equals(NONE);
        return isNone ? Optional.empty() : Optional.of(register(problems));
    }

    /** Reads the register; what is wrong with the user's own is added to the problems. */
    UnitRegister register(List<Problem> problems) {
        if (folder == null || folder.toString().equals(STANDARD)) {
            return UnitRegister.standard();
        }
        if (folder.toString().equals(NONE)) {
            throw Ntm.UnusableException.of("unusable.noRegister");
        }
        if (read != null) {
            return read;
        }
        RegisterReading reading = UnitRegister.standard().joinedWith(folder);
        if (!Files.isDirectory(folder)) {
            throw new Ntm.UnusableException(reading.problems().get(0)::line);
        }
        ProblemLog log = ProblemLog.keepingOfEach(ProblemLog.MOST_OF_EACH);
        reading.problems().forEach(log);
        problems.addAll(log.listed());
        read = reading.register();
        return read;
    }

    /** Says so where a day lies behind all that the register knows, or before it. */
    static void checkDay(UnitRegister register, Optional<LocalDate> day, Output output) {
        Optional<LocalDate> latest = register.latestChange();
        if (day.isPresent() && latest.isPresent() && day.get().isAfter(latest.get())) {
            output.messages()
                    .println(
                            CliMessages.line(output.language, "units.later", "latest", latest.get(), "day", day.get()));
        }
    }
}
