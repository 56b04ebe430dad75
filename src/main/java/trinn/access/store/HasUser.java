package trinn.access.store;

import trinn.access.User;

/** What every way of signing in leaves behind: who it was. */
public interface HasUser {
    /** Who signed in. */
    User user();
}
