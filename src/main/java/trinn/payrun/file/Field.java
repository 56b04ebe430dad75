package trinn.payrun.file;

/** What can stand in a column of a file for payroll. The names are stored. */
public enum Field {
    /** The number of the payee in payroll. */
    EMPLOYEE,
    /** The name of the payee. */
    NAME,
    /** The code of the wage type. */
    WAGE_TYPE,
    /** The name of the wage type. */
    WAGE_TYPE_NAME,
    /** The cost centre of the department. */
    COST_CENTRE,
    /** The department as the data calls it. */
    DEPARTMENT,
    /** The component of the scheme. */
    COMPONENT,
    /** Whether it is pay, a difference or an adjustment. */
    KIND,
    /** Why it is paid. */
    TEXT,
    /** Always one. */
    QUANTITY,
    /** The amount, of which there is one. */
    RATE,
    /** The amount. */
    AMOUNT,
    /** The currency by its three letters. */
    CURRENCY,
    /** On which day it is paid out. */
    PAY_DAY,
    /** The first day of the period that it is for. */
    FIRST_DAY,
    /** The last day of the period that it is for. */
    LAST_DAY,
    /** The year of the pay day. */
    YEAR,
    /** The month of the pay day, 1 to 12. */
    MONTH,
    /** The number of the run. */
    RUN,
    /** The company's own number. */
    COMPANY,
    /** The same text in every line. */
    FIXED;

    /** Whether it says how much. */
    public boolean isAmount() {
        return this == AMOUNT || this == RATE;
    }
}
