import { Activity, ActivityTypes, DeliveryModes } from '@microsoft/agents-activity';
import type { NextFunction, Request, Response } from 'express';
import { stringsWithin } from '../strings-within';
import { refuse } from './refuse';

/**
 * The types that the bot handles. Any other type reaches the SDK only if it has words, and otherwise gets a bare 200.
 */
const ANSWERED: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.MessageUpdate,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
  ActivityTypes.Invoke,
];

/** The error for a body that the SDK could not read. */
export const WRONG_FIELD = 'A field of the activity is missing or has the wrong type.';

/**
 * Refuses with 400 whatever is not an activity, because the SDK would throw on it. Also answers the types that need no
 * handling.
 */
export function checkActivity(request: Request, response: Response, next: NextFunction): void {
  const mistake = findMistake(request.body);
  if (mistake !== undefined) refuse(response, 400, 'BadArgument', mistake);
  else if (ANSWERED.includes(request.body.type) || hasWordsToHeed(request.body)) next();
  else response.status(200).end();
}

/** True where another type carries words and a reply could be delivered; such words are screened. */
function hasWordsToHeed(body: Activity): boolean {
  if (stringsWithin([body.text, body.value]).length === 0) return false;
  try {
    return missingToAnswer(Object.assign(new Activity(body.type), body)) === undefined;
  } catch {
    return false;
  }
}

/** Validates a body as an activity. Returns what is wrong with it, or undefined. */
function findMistake(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'The body must be one activity as JSON.';
  // The SDK copies every field onto its own object, so a field must not have the name of one of its methods.
  if (Object.keys(body).some((key) => key !== 'channelId' && key in Activity.prototype))
    return 'A field has no right name.';
  try {
    return missing(asActivity(body as Activity));
  } catch {
    return WRONG_FIELD;
  }
}

/**
 * The activity that the SDK will make of a body. The SDK validates it again field by field, and what it refuses also
 * gets a 400. So only types that it never sees are validated in full here.
 */
function asActivity(body: Activity): Activity {
  const isAnswered = ANSWERED.includes(body.type);
  return isAnswered ? Object.assign(new Activity(body.type), body) : Activity.fromObject(structuredClone(body));
}

function missing(activity: Activity): string | undefined {
  const { conversation } = activity;
  if (!conversation?.id) return 'The activity has no conversation.id.';
  if (![activity.id, conversation.id].every(fitsAddress)) return 'An id holds half a character.';
  return ANSWERED.includes(activity.type) ? missingToAnswer(activity) : undefined;
}

function missingToAnswer(activity: Activity): string | undefined {
  const { channelId, from, recipient, serviceUrl } = activity;
  if (!channelId || !from || !recipient?.id) return 'The activity has no channelId, from or recipient.id.';
  if (serviceUrl !== undefined && typeof serviceUrl !== 'string') return WRONG_FIELD;
  // Agent identities sign in differently, and this bot is not one.
  if (activity.isAgenticRequest()) return 'The recipient is no bot.';
  if (!serviceUrl && activity.deliveryMode !== DeliveryModes.ExpectReplies) return 'The activity has no serviceUrl.';
  return undefined;
}

/** Ids become part of the URL that replies go to, and half a surrogate pair fits in no URL (RFC 3986, UTF-8). */
function fitsAddress(id = ''): boolean {
  return !/\p{Surrogate}/u.test(id);
}
