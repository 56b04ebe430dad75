package trinn.workbench.ui;

import trinn.scheme.SchemeFiles;

/** What the parts of the terms edit. */
interface TermsDesk {

    /** The files as they stand. */
    SchemeFiles files();

    /** Takes these as one step that can be undone. */
    void take(SchemeFiles files);

    /** Takes a term out, or says where it is needed. */
    void remove(String name);

    /** Shows a place of a text. */
    void goTo(String file, int line);
}
