package trinn.payrun.file;

/**
 * A column of a file for payroll.
 *
 * @param field what stands in it
 * @param heading what stands above it
 * @param value what stands in every line where it is {@link Field#FIXED}; else empty
 */
public record Column(Field field, String heading, String value) {

    /** One whose lines differ. */
    public Column(Field field, String heading) {
        this(field, heading, "");
    }
}
