package trinn.ui;

/** A view that is a task of its own for those only who are paid themselves; others come to it by a link. */
public interface ForPayees {}
