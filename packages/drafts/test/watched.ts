import { IDBFactory } from 'fake-indexeddb';

/** The connections that a factory gives out, so that a test can cut them. */
export function watched() {
  const indexedDB = new IDBFactory();
  const connections: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name: string, version?: number) => {
    const request = open(name, version);
    request.addEventListener('success', () => connections.push(request.result as unknown as IDBDatabase));
    return request;
  };
  return { indexedDB, connections };
}
