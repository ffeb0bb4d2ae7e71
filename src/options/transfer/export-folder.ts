/** The folder of exports below the browser's downloads. */
export const EXPORT_FOLDER = 'Postil';
