package trinn.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/** Puts files into PDFs, and takes them out again. */
public final class Attachments {

    private static final COSName DATA = COSName.getPDFName("Data");

    private Attachments() {}

    /** Adds the files of papers, as PDF/UA and PDF/A-3 ask for it: with both names, and said to be data of the document. */
    static void add(List<Paper> papers, PDDocument document) throws IOException {
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Paper paper : papers) {
            for (Attachment attachment : paper.attachments()) {
                PDComplexFileSpecification file = specification(attachment, document);
                if (files.put(attachment.name(), file) == null) {
                    associated.add(file);
                }
            }
        }
        if (files.isEmpty()) {
            return;
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    private static PDComplexFileSpecification specification(Attachment attachment, PDDocument document)
            throws IOException {
        byte[] bytes = attachment.text().getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        content.setSubtype(attachment.type());
        content.setSize(bytes.length);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.about());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setItem(COSName.AF_RELATIONSHIP, DATA);
        return file;
    }

    /**
     * The files in a PDF, by their names.
     *
     * @throws IOException where it is no PDF that can be read
     */
    public static List<Attachment> in(byte[] pdf) throws IOException {
        List<Attachment> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                collect(names.getEmbeddedFiles(), found);
            }
        }
        return found;
    }

    private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, List<Attachment> into)
            throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            for (PDComplexFileSpecification file : names.values()) {
                PDEmbeddedFile content = file.getEmbeddedFile();
                if (content != null) {
                    into.add(new Attachment(
                            said(file.getFilename()),
                            said(file.getFileDescription()),
                            said(content.getSubtype()),
                            new String(content.toByteArray(), StandardCharsets.UTF_8)));
                }
            }
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, into);
            }
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
