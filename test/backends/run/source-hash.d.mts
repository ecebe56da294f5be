export function sourceHash(backend: string): Promise<string>;
