/** What stands before everything that is served: who may reach Trinn, from which pages, and how one signs in. */
@NullMarked
package trinn.access.web;

import org.jspecify.annotations.NullMarked;
