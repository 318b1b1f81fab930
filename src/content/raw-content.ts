import type { Deployment } from '../domain/deployment';
import type { OtherLanguage } from '../domain/other-language';
import type { Intent } from '../domain/page';
import type { ReportForm } from '../domain/report-form';
import type { RuleBook } from '../domain/rule-book';
import type { TalkWords } from '../domain/talk-words';
import type { Language } from '../text/words';
import type { loadChannelWords, loadPageWords } from './load-channel-words';
import type { Pack } from './load-pack';
import type { UnderstandingWords } from './load-understanding';
import type { SharedWords } from './load-words';

/** Content as it was read: plain data, so that it can be stored. */
export interface RawContent {
  readonly packs: readonly Pack[];
  readonly intents: readonly Intent[];
  readonly words: SharedWords;
  readonly ruleBook: RuleBook;
  readonly language: Language;
  /** Languages besides English in which emergencies are understood. */
  readonly languages: readonly OtherLanguage[];
  readonly reportForm: ReportForm;
  readonly talkWords: TalkWords;
  readonly understanding: UnderstandingWords;
  readonly channelWords: ReturnType<typeof loadChannelWords>;
  readonly pageWords: ReturnType<typeof loadPageWords>;
  /** Changes whenever a word in any of it changes. */
  readonly version: string;
  /** Changes with everything that the screen is built from. */
  readonly rulesVersion: string;
  /** Changes with what the classifier is trained on. */
  readonly teachingVersion: string;
  /** What the deployer says about itself. */
  readonly deployment: Deployment;
  /** Names that readability counts as easy. */
  readonly easyWords: readonly string[];
}
