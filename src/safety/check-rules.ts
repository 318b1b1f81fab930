// How to check the rules (for writers of rules, now):
//   node -r /tmp/brief/ts.cjs /tmp/brief/check.ts            all mistakes
//   node -r /tmp/brief/ts.cjs /tmp/brief/check.ts RULE-ID    mistakes of rules whose id contains RULE-ID
//   node -r /tmp/brief/ts.cjs /tmp/brief/check.ts --say "my chest hurts"      what one message raises, with the words that matched
//   node -r /tmp/brief/ts.cjs /tmp/brief/check.ts --set bench/sets/sore-joints.jsonl   counts and lists what a JSON Lines file raises
export {};
