package trinn.settlement;

/**
 * A part of the pay that a statement names, such as commission.
 *
 * @param name the component
 * @param group the components it belongs with; {@value #FIXED_PAY} keeps it out of the variable pay
 */
public record Component(String name, String group) {

    /** What is declared for all components that are not fixed pay. */
    public static final String VARIABLE_PAY = "variable pay";

    /** What is declared for every component. */
    public static final String TOTAL_PAY = "total pay";

    /** The group of the components that are not variable pay. */
    public static final String FIXED_PAY = "fixed pay";

    /** Whether it is part of the variable pay. */
    public boolean variable() {
        return !group.equals(FIXED_PAY);
    }

    /** Whether something declared for this target concerns the component. */
    public boolean within(String target) {
        return name.equals(target)
                || group.equals(target)
                || variable() && target.equals(VARIABLE_PAY)
                || target.equals(TOTAL_PAY);
    }
}
