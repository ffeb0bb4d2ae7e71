// All dom files share one origin, and so its databases: each begins without what another left.
for (const { name } of await indexedDB.databases())
  if (name)
    await new Promise((done) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = done;
      deleting.onerror = done;
      deleting.onblocked = done;
    });

export {};
