/** How people answer the bot's own questions (`shared/talk.yml`). */
export interface TalkWords {
  readonly no: { readonly begins: readonly string[]; readonly atMost: number; readonly unless: readonly string[] };
  readonly helpCalled: readonly string[];
  readonly notHappening: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly yes: readonly string[];
}
