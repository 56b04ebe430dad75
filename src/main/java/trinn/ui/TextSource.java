package trinn.ui;

/** Where words in the language of a reader get their texts from, such as the component that shows them. */
@FunctionalInterface
public interface TextSource {

    /** The text of a key with values in it. */
    String get(String key, Object... values);
}
