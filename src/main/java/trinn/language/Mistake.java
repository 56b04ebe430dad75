package trinn.language;

import trinn.source.Severity;

/** The mistakes that the check of rules knows, each with the number under which the documentation explains it. */
public enum Mistake {
    CHARACTER(1, "A character that has no meaning in a rule"),
    COMMENT(2, "A comment that is not closed"),
    QUOTE(3, "A quotation mark that is not closed"),
    TEXT(4, "A text with signs that are not allowed in it"),
    HEADING(5, "The lines above the rules are not as they must be"),
    NOT_A_RULE(6, "Something in a rule file that is no rule"),
    RULE_NAME(7, "The name of a rule"),
    SAME_NAME(8, "Two rules of one name"),
    ANNOTATION(9, "An annotation that is unknown or not complete"),
    NO_COMPONENT(10, "A rule that does not say what it pays for"),
    UNKNOWN_COMPONENT(11, "A component that the scheme does not have"),
    MISSING(12, "A sign or word is missing"),
    UNEXPECTED(13, "Something that is not expected at its place"),
    BARE_DECIMAL(14, "A number that is not exact"),
    NO_NUMBER(15, "Something that is no number"),
    UNKNOWN_TERM(16, "A term that the scheme does not have"),
    UNKNOWN_FACT(17, "A fact that there is not"),
    UNKNOWN_NAME(18, "A name that nothing has"),
    UNKNOWN_VERB(19, "A verb that pay does not have"),
    CALL(20, "A call of something that cannot be called"),
    NEW(21, "A new thing"),
    ASSIGNMENT(22, "A changed value"),
    UNLIKE_COMPARED(23, "Unlike things compared"),
    UNLIKE_RECKONED(24, "Unlike things reckoned with"),
    PAY_KIND(25, "Pay of the wrong kind"),
    WHOLE_NUMBERS(26, "A calculation between whole numbers"),
    MINUS(27, "A minus before something that is no number"),
    BINDING_PARENTHESES(28, "A bound calculation without parentheses"),
    BINDING_FOREIGN(29, "A bound calculation with values from elsewhere"),
    BINDING_NAME(30, "The name of a bound value"),
    NO_CONDITION(31, "Something that is no condition"),
    REFUSED_CONDITION(32, "A kind of condition that rules do not have"),
    ATTRIBUTE(33, "An attribute of a rule"),
    PAYS_NOTHING(34, "A rule that pays nothing"),
    ONLY_PAY(35, "Something after \"then\" that is not pay"),
    SENTENCE(36, "The sentence of a rule"),
    TOO_MUCH(37, "Too much of something"),
    NEVER(38, "A condition that can never be true"),
    SAME_RULE(39, "Two rules that are the same"),
    UNJOINED(40, "Several facts of many without a key"),
    RATIO_EQUAL(41, "A ratio asked to be exactly equal", Severity.WARNING),
    PERCENT(42, "A percent sign"),
    UNTRANSLATABLE(43, "A rule that cannot be translated"),
    NO_RULES(44, "A scheme without rules"),
    REACHES_OUT(45, "A rule that reaches for something that rules cannot use"),
    MESSAGES(46, "A file of messages that cannot be read"),
    MESSAGE_KEY(47, "A message that the scheme has no use for", Severity.WARNING),
    MESSAGES_MISSING(48, "Messages that a language lacks", Severity.WARNING),
    UNKNOWN_KEY(49, "A code that nothing has", Severity.WARNING),
    NO_WINDOW(50, "A KPI of several windows without one", Severity.WARNING),
    WORD_FOR_SIGN(51, "A word where a sign joins conditions");

    private final int number;
    private final String title;
    private final Severity severity;

    Mistake(int number, String title) {
        this(number, title, Severity.ERROR);
    }

    Mistake(int number, String title, Severity severity) {
        this.number = number;
        this.title = title;
        this.severity = severity;
    }

    /** Such as {@code TR-014}. */
    public String code() {
        return "TR-%03d".formatted(number);
    }

    /** What kind of mistake it is, in a few words. */
    String title() {
        return title;
    }

    Severity severity() {
        return severity;
    }
}
