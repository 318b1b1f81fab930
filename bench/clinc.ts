import { readFileSync } from 'node:fs';
import type { WrittenExample } from '../src/classifier/train';
import { STRANGER } from './figures';

/** CLINC150 as published by Larson et al. (EMNLP 2019). Strangers belong to no intent. */
export interface Clinc {
  readonly train: readonly WrittenExample[];
  readonly validation: readonly WrittenExample[];
  readonly validationStrangers: readonly WrittenExample[];
  readonly test: readonly WrittenExample[];
  readonly strangers: readonly WrittenExample[];
}

/** Reads a file of CLINC150, which is not part of this repository. */
export function readClinc(path: string): Clinc {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, readonly [string, string][]>>;
  const rows = (part: string) =>
    (file[part] ?? []).map(([text, intent]) => ({ text, intent: intent === 'oos' ? STRANGER : intent }));
  return {
    train: rows('train'),
    validation: rows('val'),
    validationStrangers: rows('oos_val'),
    test: rows('test'),
    strangers: rows('oos_test'),
  };
}

/**
 * Three pairs of CLINC150's ten domains, each a bot with thirty intents: money; kitchen and home; everyday tools and
 * work.
 */
export const DOMAIN_PAIRS: readonly ReadonlySet<string>[] = [
  names(
    'freeze_account routing pin_change bill_due pay_bill account_blocked interest_rate min_payment bill_balance transfer order_checks balance spending_history transactions report_fraud',
    'replacement_card_duration expiration_date damaged_card improve_credit_score report_lost_card card_declined credit_limit_change apr redeem_rewards credit_limit rewards_balance application_status credit_score new_card international_fees',
  ),
  names(
    'food_last confirm_reservation how_busy ingredients_list calories nutrition_info recipe restaurant_reviews restaurant_reservation meal_suggestion restaurant_suggestion cancel_reservation ingredient_substitution cook_time accept_reservations',
    'what_song play_music todo_list_update reminder reminder_update calendar_update order_status update_playlist shopping_list calendar next_song order todo_list shopping_list_update smart_home',
  ),
  names(
    'weather alarm date find_phone share_location timer make_call calculator definition measurement_conversion flip_coin spelling time roll_dice text',
    'pto_request_status next_holiday insurance_change insurance meeting_schedule payday taxes income rollover_401k pto_balance pto_request w2 schedule_meeting direct_deposit pto_used',
  ),
];

function names(...domains: readonly string[]): ReadonlySet<string> {
  return new Set(domains.flatMap((domain) => domain.split(' ')));
}
