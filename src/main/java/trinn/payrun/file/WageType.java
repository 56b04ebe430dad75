package trinn.payrun.file;

/**
 * By what a payroll system knows what is paid.
 *
 * @param code such as {@code 310}
 * @param name such as commission; may be empty
 */
public record WageType(String code, String name) {

    /** Without blanks around. */
    public WageType {
        code = code.strip();
        name = name.strip();
    }
}
