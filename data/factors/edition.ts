/**
 * The edition of the factor tables that ships with this version. `editions/<id>.csv` keeps what it says: a number of a
 * released edition never changes in place, it comes with a new edition (a new name here and a new list beside).
 */
export const edition = '2026-01';
