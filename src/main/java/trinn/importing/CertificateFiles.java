package trinn.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import trinn.cli.Refusal;
import trinn.paper.Attachment;
import trinn.paper.Attachments;
import trinn.replay.Certificate;

/** Finds certificates in files: as they were written, or within the PDFs of papers. */
final class CertificateFiles {

    private static final String PDF = ".pdf";
    private static final String END = ".trinn.json";

    private CertificateFiles() {}

    /**
     * All certificates of files and folders, in their order.
     *
     * @throws Refusal where a file cannot be read, has none, or has one that was changed
     */
    static List<Certificate> read(List<Path> paths) {
        List<Certificate> all = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                all.addAll(certificates(file));
            }
        }
        return all;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> found = inside.filter(
                            file -> isPdf(file) || file.toString().endsWith(END))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Refusal("There is no certificate in %s: neither a file *%s nor a PDF.".formatted(path, END));
            }
            return found;
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    private static boolean isPdf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(PDF);
    }

    private static List<Certificate> certificates(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!isPdf(file)) {
                return List.of(Certificate.read(new String(bytes, StandardCharsets.UTF_8)));
            }
            List<Certificate> within = Attachments.in(bytes).stream()
                    .filter(attachment -> attachment.name().endsWith(END))
                    .map(Attachment::text)
                    .map(Certificate::read)
                    .toList();
            if (within.isEmpty()) {
                throw new Refusal("%s: there is no certificate within this PDF.".formatted(file));
            }
            return within;
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static Refusal unreadable(Path path) {
        return new Refusal("%s cannot be read: is it there and whole, and may you read it?".formatted(path));
    }
}
