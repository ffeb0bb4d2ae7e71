/**
 * Waits until some record in a table of the library's database has this value in this field, or in
 * the list that the field is. What a page shows as typed may still be on its way into the database,
 * and a page that is closed meanwhile takes it along.
 * @param {import('./driver.ts').Surface} surface a page of the extension
 * @param {'articles' | 'annotations' | 'drafts'} table
 * @param {string} field
 * @param {string} value
 */
export function waitUntilStored(surface, table, field, value) {
  return surface.waitFor(
    (table, field, value) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.some((record) => [record[field]].flat().includes(value)));
          };
          reading.onerror = () => reject(reading.error);
        };
      }),
    table,
    field,
    value,
  );
}
