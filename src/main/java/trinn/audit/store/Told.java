package trinn.audit.store;

import org.jspecify.annotations.Nullable;
import trinn.audit.Entry;
import trinn.audit.Person;

/**
 * An entry as it can be told.
 *
 * @param who null where that was erased
 * @param about the person that it was done to; null where that was erased, or it was done to no person
 */
public record Told(
        Entry entry, @Nullable Person who, @Nullable Person about) {}
