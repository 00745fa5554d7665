package org.ntmcriteria.report.page;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium that is asked for one page at a time. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Path program;
    private final Path profile;

    private Chromium(Path program, Path profile) {
        this.program = program;
        this.profile = profile;
    }

    /** The browser; without one the test is skipped, which a line says. */
    static Chromium installed(Path profile) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return new Chromium(program, profile);
                }
            }
        }
        String line = "skipped: no Chromium is installed, so the page is not tried in a browser (Debian: chromium)";
        System.out.println(line);
        return Assumptions.abort(line);
    }

    /** What the page's program says to the page around it. */
    String said(Path page, int width) throws IOException, InterruptedException {
        return run(List.of("--dump-dom", "--virtual-time-budget=5000"), framed(page, width, 900));
    }

    /** A picture of the page. */
    void screenshot(Path page, int width, int height, Path picture) throws IOException, InterruptedException {
        run(
                List.of("--screenshot=" + picture.toAbsolutePath(), "--window-size=" + width + "," + height),
                framed(page, width, height));
    }

    /** A page around the page, since a window is never as narrow as a phone. */
    private static Path framed(Path page, int width, int height) throws IOException {
        Path frame = page.resolveSibling("frame-" + width + "-" + page.getFileName());
        return Files.writeString(
                frame,
                "<!DOCTYPE html><meta charset=\"utf-8\"><body style=\"margin:0\"><iframe src=\"" + page.getFileName()
                        + "\" style=\"border:0;width:" + width + "px;height:" + height + "px\"></iframe>"
                        + "<pre hidden id=\"result\"></pre><script>addEventListener('message', e => {"
                        + " document.getElementById('result').textContent = e.data; });</script>");
    }

    private String run(List<String> options, Path page) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(profile, "chromium")));
        Stream.concat(options.stream(), Stream.of(page.toUri().toString())).forEach(command::add);
        Path out = Files.createTempFile(profile, "dom", ".html");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Chromium did not end");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
