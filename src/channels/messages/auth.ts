import { type AuthConfiguration, OutboundHostValidator } from '@microsoft/agents-hosting';

/** The app registration through which Azure Bot and Teams reach the bot. */
export interface TeamsApp {
  readonly appId: string;
  readonly password: string;
  readonly tenantId?: string;
}

/**
 * Who may call `/api/messages`: with an app, whoever holds a token for it; without one, anybody, and only in
 * development.
 */
export interface MessagesAuth {
  readonly production: boolean;
  readonly teams?: TeamsApp;
}

const CONNECTION = 'serviceConnection';

/** Hosts of the Bot Connector. The SDK's own list also has file hosts on which anybody can register a name. */
const CONNECTOR_HOSTS = [
  'botframework.com',
  'botframework.azure.us',
  'smba.trafficmanager.net',
  'teams.microsoft.com',
  'teams.microsoft.us',
];

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether the route may exist at all. In production it needs an app id, so that a missing one fails closed. */
export function messagesAllowed(auth: MessagesAuth): boolean {
  return auth.teams !== undefined || !auth.production;
}

/**
 * The settings in the SDK's terms. The connection is explicit, so that no stray environment variable can replace it.
 */
export function sdkAuth({ teams }: MessagesAuth): AuthConfiguration {
  const settings = teams && {
    clientId: teams.appId,
    clientSecret: teams.password,
    ...(teams.tenantId && { tenantId: teams.tenantId }),
    // Off by default in 1.8.1. All tenants share Entra's signing keys, so without this any tenant's token would be
    // accepted.
    validateIssuer: true,
  };
  return {
    ...settings,
    connections: new Map([[CONNECTION, { ...settings }]]),
    connectionsMap: [{ serviceUrl: '*', connection: CONNECTION }],
  };
}

/** The hosts that replies may be sent to: Microsoft's connectors with an app, this machine without one. */
export function callableHosts({ teams }: MessagesAuth): OutboundHostValidator {
  return new OutboundHostValidator({
    enabled: true,
    includeDefaultMicrosoftHosts: false,
    hosts: teams ? CONNECTOR_HOSTS : LOOPBACK,
  });
}
