/** Where the pictures are kept. */
export const folder = new URL("../../../web/screenshots/", import.meta.url);
export const imageFile = ({ name }) => new URL(`${name}.webp`, folder);
// A picture in full length has the structure of the one it is cut from.
export const structureFile = ({ name }) => new URL(`structure/${name.replace(/-whole$/, "")}.txt`, folder);
/** The browser and the fonts they were taken with. */
export const recordedWithFile = new URL("recorded-with.json", folder);
