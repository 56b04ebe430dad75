/**
 * Pay runs: what everybody assigned is paid for a period, worked out, looked at, approved by somebody else, frozen and paid. After
 * freezing nothing changes; what turns out otherwise later comes as differences in the next run.
 */
@NullMarked
package trinn.payrun;

import org.jspecify.annotations.NullMarked;
