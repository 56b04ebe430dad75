package trinn.paper;

/**
 * A file that lies within a PDF beside its pages.
 *
 * @param name by which readers of PDF save it; one of a PDF has it
 * @param about what it is, for people
 * @param type its media type, such as {@code application/json}
 * @param text what stands in it, in UTF-8
 */
public record Attachment(String name, String about, String type, String text) {}
