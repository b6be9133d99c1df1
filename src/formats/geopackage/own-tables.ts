/** Tables of a GeoPackage that are no layers: what its fields mean, and how its layers look in QGIS. Reading passes them over. */
export const FIELD_NOTES_TABLE = 'tantu_fields';
export const STYLES_TABLE = 'layer_styles';
export const ownTables: readonly string[] = [FIELD_NOTES_TABLE, STYLES_TABLE];
