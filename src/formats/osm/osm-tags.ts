/** Tags of one element: keys and values as OpenStreetMap writes them. */
export type OsmTags = ReadonlyMap<string, string>;
