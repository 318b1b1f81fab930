import { type ChannelWords, FEEDBACK_REASONS } from '../channel-words';

/**
 * The form that Teams opens under a thumb (invoke `message/fetchTask`). It has reasons to choose from and no text
 * field, because whatever people wrote there would have to be screened and must not be kept.
 */
export function openForm(value: unknown, { form }: ChannelWords): object {
  return {
    task: {
      type: 'continue',
      value: {
        title: form.title,
        height: 'small',
        width: 'small',
        card: {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.2',
            body: liked(value) ? [] : [...choices(form)],
            actions: [{ type: 'Action.Submit', title: form.send }],
          },
        },
      },
    },
  };
}

function choices({ question, reasons }: ChannelWords['form']): readonly object[] {
  const offered = FEEDBACK_REASONS.map((reason) => ({ title: reasons[reason], value: reason }));
  return [
    { type: 'TextBlock', text: question, wrap: true },
    { type: 'Input.ChoiceSet', id: 'reason', style: 'expanded', wrap: true, choices: offered },
  ];
}

/** A thumb up needs no reason, so its form is just a button. Teams says which thumb it was in `data.actionValue`. */
function liked(value: unknown): boolean {
  return /"reaction":"like"/.test(JSON.stringify(value ?? null));
}
