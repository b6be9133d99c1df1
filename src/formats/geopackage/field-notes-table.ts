/** The table in which a GeoPackage that Tantu wrote says what its fields mean; reading passes it over. */
export const FIELD_NOTES_TABLE = 'tantu_fields';
