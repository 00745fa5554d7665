package org.ntmcriteria.cli.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A command line as Windows hands it to a program: one text, with quotes. */
final class WindowsCommandLine {
    private WindowsCommandLine() {}

    /**
     * Returns the words of a command line. Blanks part words except inside quotes; a backslash is literal except in
     * front of a quote. A word with {@code *} or {@code ?} outside quotes in its last name stands for the files that
     * match, in alphabetical order, or for itself where none does.
     *
     * @param line the command line without the program's name
     * @return the words
     * @throws IOException if a folder cannot be listed
     */
    static List<String> words(String line) throws IOException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        boolean quoted = false;
        boolean pattern = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                int end = i;
                while (end < line.length() && line.charAt(end) == '\\') {
                    end++;
                }
                boolean beforeQuote = end < line.length() && line.charAt(end) == '"';
                int slashes = end - i;
                append(word, '\\', beforeQuote ? slashes / 2 : slashes);
                i = end - 1;
                if (beforeQuote && slashes % 2 == 1) {
                    word.append('"');
                    i = end;
                }
                begun = true;
            } else if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    word.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
                begun = true;
            } else if (!quoted && (c == ' ' || c == '\t')) {
                add(words, word, begun, pattern);
                begun = false;
                pattern = false;
            } else {
                pattern |= !quoted && (c == '*' || c == '?');
                word.append(c);
                begun = true;
            }
        }
        add(words, word, begun, pattern);
        return words;
    }

    private static void append(StringBuilder word, char c, int times) {
        for (int i = 0; i < times; i++) {
            word.append(c);
        }
    }

    private static void add(List<String> words, StringBuilder word, boolean begun, boolean pattern) throws IOException {
        if (!begun) {
            return;
        }
        List<String> files = pattern ? matches(word.toString()) : Collections.<String>emptyList();
        if (files.isEmpty()) {
            words.add(word.toString());
        }
        words.addAll(files);
        word.setLength(0);
    }

    private static List<String> matches(String word) throws IOException {
        int start = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1;
        String folder = word.substring(0, start);
        List<String> found = new ArrayList<>();
        if (folder.indexOf('*') >= 0 || folder.indexOf('?') >= 0) {
            return found;
        }
        Path listed = Paths.get(folder.isEmpty() ? "." : folder);
        if (!Files.isDirectory(listed)) {
            return found;
        }
        Pattern names = names(word.substring(start));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(listed)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (names.matcher(name).matches()) {
                    found.add(folder + name);
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    private static Pattern names(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
