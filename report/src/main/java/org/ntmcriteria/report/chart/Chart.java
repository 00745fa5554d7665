package org.ntmcriteria.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.io.OutputFile;
import org.ntmcriteria.report.ReportMessages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A picture that can be saved as SVG, whose texts stay text, or as PNG. Sizes are in pixels. Not thread-safe.
 *
 * <p>Drawing needs a font of the machine: where Java finds none, as on some servers without {@code fontconfig}, it
 * throws an {@link IllegalStateException} that says so.
 */
public final class Chart {
    /** Pixels of a PNG for each of the picture's own, so that print is sharp. */
    private static final int SCALE = 2;

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final JFreeChart chart;
    private final int width;
    private final int height;
    private final String description;

    /**
     * A picture.
     *
     * @param chart what is drawn
     * @param width in pixels
     * @param height in pixels
     * @param description what it shows, in a sentence, for those who do not see it
     */
    Chart(JFreeChart chart, int width, int height, String description) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.description = description;
    }

    /**
     * What the picture shows.
     *
     * @return a sentence, for those who do not see it
     */
    public String description() {
        return description;
    }

    /**
     * The picture as SVG.
     *
     * @param name begins every id in it, so that several can stand in one page
     * @return an {@code svg} element with a {@code title}, without XML declaration
     */
    public String toSvg(String name) {
        Document document;
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("");
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return name + "-" + super.generateID(prefix);
            }
        });
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        draw(graphics);
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        root.setAttributeNS(null, "width", String.valueOf(width));
        root.setAttributeNS(null, "height", String.valueOf(height));
        root.setAttributeNS(null, "role", "img");
        Element title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(description);
        root.insertBefore(title, root.getFirstChild());
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String svg = text.toString();
        return withoutControls(svg.substring(svg.indexOf("<svg")).replace("\"genericDefs\"", "\"" + name + "-defs\""));
    }

    /**
     * A text that may stand in XML and HTML.
     *
     * @param text any text
     * @return the text with the characters that may stand in neither, halves of characters among them, replaced by
     *     U+FFFD
     */
    public static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\uFFFE\\uFFFF]", "\uFFFD");
    }

    /**
     * Writes the picture as PNG, with twice as many pixels as it has of its own.
     *
     * @param out takes the bytes; not closed
     * @throws IOException if they cannot be written
     */
    public void writePng(OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        draw(graphics);
        graphics.dispose();
        // In memory: a stream of its own making keeps the picture in a file of the system's folder meanwhile.
        try (ImageOutputStream pixels = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", pixels);
        }
    }

    /**
     * Saves the picture.
     *
     * @param file a file that ends in {@code .svg} or {@code .png}
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if it ends in something else
     */
    public void save(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            String svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + toSvg("picture");
            OutputFile.writeText(file, out -> out.write(svg));
        } else if (name.endsWith(".png")) {
            OutputFile.write(file, this::writePng);
        } else {
            throw new InvalidValueException(ReportMessages.MESSAGES.text("chart.savedAs", "file", file));
        }
    }

    private void draw(Graphics2D graphics) {
        try {
            chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
            throw new InvalidValueException(ReportMessages.MESSAGES.text("chart.noFont"));
        }
    }

    @Override
    public String toString() {
        return description + " (" + width + " × " + height + ")";
    }
}
