/** A read that makes no progress for so long is ended: a person waits no longer for a file that hangs. */
export const PATIENCE_SECONDS = 10;
