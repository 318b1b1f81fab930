import type { ConnectorClient, HttpRequestConfig } from '@microsoft/agents-hosting';
import { delayAfterSend } from './delay-after';
import { type Wait, withTries } from './with-tries';

/** How long one try of an outbound call may take. */
export const CALL_TIMEOUT = 10_000;

/** Gives a connector client what it lacks in 1.8.1: a time-out for every call, and further tries when a fault may pass. */
export function makePatient(client: ConnectorClient, wait: Wait): ConnectorClient {
  const http = client.httpClient;
  const request = http.request.bind(http);
  http.request = <T>(config: HttpRequestConfig) =>
    withTries(() => request<T>({ ...config, timeout: CALL_TIMEOUT }), delayAfterSend, wait);
  return client;
}

/** Lets a promise take no longer than one call may. Out: its value; rejects with a TimeoutError. */
export function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = rejectable();
  const timer = setTimeout(() => reject(new DOMException('no answer in time', 'TimeoutError')), CALL_TIMEOUT);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

function rejectable(): { readonly promise: Promise<never>; readonly reject: (fault: unknown) => void } {
  let reject: (fault: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}
