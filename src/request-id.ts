import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Does work in the name of a request, so that every line of the log that comes of it carries the request's id. */
export function withRequestId(id: string, work: () => void): void {
  requests.run(id, work);
}

/** The id of the request that the present work comes of; undefined for what the process does by itself. */
export function requestId(): string | undefined {
  return requests.getStore();
}
