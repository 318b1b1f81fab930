import type { InboundTurn } from '../../domain/turn';
import type { Utterance } from '../../domain/utterance';
import type { StampedActivity } from './activity';
import { inboundText, typedBesideFile } from './inbound-text';

/** The message in an activity, as input of a turn. */
export function messageTurn(conversation: string, activity: StampedActivity): InboundTurn {
  const typed = typedBesideFile(activity);
  const said = { text: inboundText(activity), ...(typed !== undefined && { typed }) };
  return inboundTurn(conversation, activity.id, said, activity.locale);
}

/**
 * A turn in web chat.
 * @param locale the language that the client reports
 */
export function inboundTurn(conversation: string, id: string, said: Utterance, locale: unknown): InboundTurn {
  const utterance = { ...said, ...(typeof locale === 'string' && locale && { locale }) };
  return { id, conversation, channel: 'web-chat', utterance, isPrivate: true, isLogged: true };
}
