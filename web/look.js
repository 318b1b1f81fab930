// Web Chat's look, from the page's own colors, so that light, dark and high contrast are defined in one place:
// colors.css.
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Web Chat's style options for the current colors. */
export const styleOptions = () => ({
  accent: color('calm'),
  backgroundColor: color('paper'),
  primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif',
  subtle: color('soft'),
  timestampColor: color('soft'),
  groupTimestamp: 0,
  ...bubbles(),
  ...sendBox(),
  ...suggestions(),
  hideUploadButton: true,
  sendTimeout: 8000,
  markdownRenderHTML: false,
  autoScrollSnapOnActivity: true,
  autoScrollSnapOnPage: true,
  transcriptOverlayButtonBackground: color('calm'),
  transcriptOverlayButtonColor: color('calm-ink'),
});

/** Calls back when the person's preferences for colors or contrast change. */
export function onLookChange(call) {
  for (const wish of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'])
    matchMedia(wish).addEventListener('change', call);
}

const bubbles = () => ({
  bubbleBackground: color('card'),
  bubbleTextColor: color('ink'),
  bubbleBorderColor: color('line'),
  bubbleBorderRadius: 14,
  bubbleMaxWidth: 640,
  bubbleFromUserBackground: color('own'),
  bubbleFromUserTextColor: color('ink'),
  bubbleFromUserBorderColor: color('own-line'),
  bubbleFromUserBorderRadius: 14,
});

const sendBox = () => ({
  sendBoxBackground: color('card'),
  sendBoxTextColor: color('ink'),
  sendBoxPlaceholderColor: color('soft'),
  sendBoxButtonColor: color('calm'),
  sendBoxBorderTop: `1px solid ${color('line')}`,
  sendBoxHeight: 56,
});

const suggestions = () => ({
  suggestedActionLayout: 'flow',
  // At most about three rows: on a small screen the words above them come first.
  suggestedActionsFlowMaxHeight: '9.25rem',
  suggestedActionBackgroundColor: color('card'),
  suggestedActionTextColor: color('calm'),
  suggestedActionBorderColor: color('calm'),
  suggestedActionBorderRadius: 20,
  suggestedActionHeight: 44,
  suggestedActionBackgroundColorOnHover: color('own'),
  suggestedActionBackgroundColorOnActive: color('own'),
  suggestedActionTextColorOnHover: color('ink'),
});
