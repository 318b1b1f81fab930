import { type Activity, DeliveryModes } from '@microsoft/agents-activity';
import {
  CloudAdapter,
  type ConnectorClient,
  type HeaderPropagationCollection,
  type Request,
} from '@microsoft/agents-hosting';
import { callableHosts, type MessagesAuth, sdkAuth } from './auth';
import { delayAfterToken } from './delay-after';
import { inTime, makePatient } from './patient-client';
import { type Wait, withTries } from './with-tries';

/** The claims of the caller's token. */
type Identity = NonNullable<Request['user']>;

/** The SDK's adapter with its traps closed; a class, because the SDK's openings are protected methods. */
class SafeAdapter extends CloudAdapter {
  readonly #wait: Wait;

  constructor(auth: MessagesAuth, wait: Wait) {
    const options = { emitStackTrace: false, validateServiceUrl: true };
    super(sdkAuth(auth), undefined, undefined, options, callableHosts(auth));
    this.#wait = wait;
  }

  /** Replies that travel in the response need no connector, and so no token: they work while the sign-in is down. */
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

/** Makes the adapter through which activities come and go. In: who may call, how to wait between tries. */
export function createAdapter(auth: MessagesAuth, wait: Wait): CloudAdapter {
  return new SafeAdapter(auth, wait);
}
