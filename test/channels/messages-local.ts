import { message } from './messages-rig';

/** A connector on this machine, where what is said needs no sign-in. */
export const LOCAL = 'http://localhost:56150/_connector/';

/** Where replies are sent. */
export const PATH = /v3\/conversations\/.*/;

/** A message that came from there. */
export const local = (more: object = {}) => message({ serviceUrl: LOCAL, ...more });
