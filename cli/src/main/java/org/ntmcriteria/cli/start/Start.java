package org.ntmcriteria.cli.start;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Starts the command or the shell of the archive, or says in one sentence that the Java runtime is too old for it.
 * Compiled for Java 8, so that old runtimes can say so; the programs are therefore named, not referred to.
 */
public final class Start {
    private static final int REFUSED = 3;
    private static final int OLDEST = 17;

    private Start() {}

    /**
     * Starts the program that the environment variable {@code NTM_PROGRAM} names: {@code shell}, or the command where
     * it is not set. {@code none} starts nothing, so that a launcher can try whether Java reads the jars.
     *
     * @param arguments the command line; where it is empty, that in the environment variable {@code NTM_ARGUMENTS}
     * @throws Exception what the program throws
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, "UTF-8");
        String version = System.getProperty("java.specification.version");
        if (isTooOld(version)) {
            err.println(
                    sentence("java-needed.txt") + " [Java " + version + ": " + System.getProperty("java.home") + "]");
            System.exit(REFUSED);
        }
        String program = System.getenv("NTM_PROGRAM");
        if ("none".equals(program)) {
            return;
        }
        boolean shell = "shell".equals(program);
        if (shell && !isPresent("jdk.jshell.tool.JavaShellToolBuilder")) {
            err.println(sentence("jdk-needed.txt"));
            System.exit(REFUSED);
        }
        run(shell ? "org.ntmcriteria.cli.shell.NtmShell" : "org.ntmcriteria.cli.command.Ntm", words(arguments));
    }

    private static void run(String program, String[] arguments) throws Exception {
        try {
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw (Exception) e.getCause();
        }
    }

    /** Windows hands Java only the letters of its old code page; those of the environment are complete. */
    private static String[] words(String[] arguments) throws IOException {
        String line = System.getenv("NTM_ARGUMENTS");
        if (arguments.length > 0 || line == null) {
            return arguments;
        }
        List<String> words = WindowsCommandLine.words(line);
        return words.toArray(new String[0]);
    }

    /**
     * Checks if a runtime is too old.
     *
     * @param version the version of its specification, such as {@code 1.8} or {@code 17}
     * @return true if it is below 17
     */
    static boolean isTooOld(String version) {
        return version.startsWith("1.") || Integer.parseInt(version) < OLDEST;
    }

    private static boolean isPresent(String name) {
        try {
            Class.forName(name, false, Start.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String sentence(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Start.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.readLine();
        }
    }
}
