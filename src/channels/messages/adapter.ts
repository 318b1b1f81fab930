import { type Activity, DeliveryModes } from '@microsoft/agents-activity';
import {
  CloudAdapter,
  type ConnectorClient,
  type HeaderPropagationCollection,
  type HttpRequestConfig,
  type Request,
} from '@microsoft/agents-hosting';
import { callableHosts, type MessagesAuth, sdkAuth } from './auth';
import { delayAfterSend, delayAfterToken } from './delay-after';
import { type Wait, withTries } from './with-tries';

/** The claims of the caller's token. */
type Identity = NonNullable<Request['user']>;

/** The SDK's adapter with its traps closed. It is a class because the SDK's extension points are protected methods. */
class SafeAdapter extends CloudAdapter {
  readonly #wait: Wait;

  constructor(auth: MessagesAuth, wait: Wait) {
    const options = { emitStackTrace: false, validateServiceUrl: true };
    super(sdkAuth(auth), undefined, undefined, options, callableHosts(auth));
    this.#wait = wait;
  }

  /** Replies in the response need no connector and so no token: they work even while sign-in is down. */
  protected override resolveIfConnectorClientIsNeeded(activity: Activity): boolean {
    return activity.deliveryMode !== DeliveryModes.ExpectReplies;
  }

  protected override async createConnectorClientWithIdentity(
    identity: Identity,
    activity: Activity,
    headers?: HeaderPropagationCollection,
  ): Promise<ConnectorClient> {
    const connect = () => inTime(super.createConnectorClientWithIdentity(identity, activity, headers));
    return makePatient(await withTries(connect, delayAfterToken, this.#wait), this.#wait);
  }
}

/**
 * Makes the adapter through which activities come and go.
 * @param wait how to wait between tries
 */
export function createAdapter(auth: MessagesAuth, wait: Wait): CloudAdapter {
  return new SafeAdapter(auth, wait);
}

/** The time limit in milliseconds for one try of an outbound call. */
const CALL_TIMEOUT = 10_000;

/** Adds what the connector client of 1.8.1 lacks: a timeout for every call, and retries if the fault may pass. */
function makePatient(client: ConnectorClient, wait: Wait): ConnectorClient {
  const http = client.httpClient;
  const request = http.request.bind(http);
  http.request = <T>(config: HttpRequestConfig) =>
    withTries(() => request<T>({ ...config, timeout: CALL_TIMEOUT }), delayAfterSend, wait);
  return client;
}

/** Limits a promise to the time of one call; rejects with a TimeoutError. */
function inTime<T>(work: Promise<T>): Promise<T> {
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
