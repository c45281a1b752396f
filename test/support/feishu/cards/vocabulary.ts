const OWN = ['tag', 'element_id', 'margin'];
const LAYOUT = ['direction', 'padding', 'horizontal_spacing', 'horizontal_align', 'vertical_spacing', 'vertical_align'];
const PRESSED = ['behaviors', 'hover_tips', 'disabled', 'disabled_tips', 'confirm'];
const TEXT = ['tag', 'element_id', 'content', 'i18n_content', 'text_size', 'text_align', 'text_color', 'lines'];

/** The properties of the elements that are checked. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  markdown: [...OWN, 'content', 'i18n_content', 'text_size', 'text_align', 'icon'],
  plain_text: TEXT,
  lark_md: TEXT,
  div: [...OWN, 'width', 'text', 'fields', 'icon'],
  hr: OWN,
  button: [
    ...[...OWN, ...PRESSED],
    ...['type', 'size', 'width', 'text', 'icon', 'name', 'required', 'form_action_type'],
  ],
  column_set: [...OWN, 'flex_mode', 'background_style', 'horizontal_spacing', 'horizontal_align', 'columns', 'action'],
  column: [...OWN, ...LAYOUT, 'background_style', 'width', 'weight', 'elements', 'action'],
  collapsible_panel: [...OWN, ...LAYOUT, 'background_color', 'expanded', 'header', 'border', 'elements'],
  form: [...OWN, ...LAYOUT, 'name', 'elements', 'confirm'],
  interactive_container: [
    ...[...OWN, ...LAYOUT, ...PRESSED],
    ...['width', 'height', 'background_style', 'has_border', 'border_color', 'corner_radius', 'elements'],
  ],
};

/** The properties of parts that have no tag, by where they are. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'collapsible_panel.header': [
    ...['title', 'background_color', 'vertical_align', 'padding', 'position', 'width'],
    ...['icon', 'icon_position', 'icon_expanded_angle'],
  ],
  'collapsible_panel.border': ['color', 'corner_radius'],
  'button.confirm': ['title', 'text'],
  'interactive_container.confirm': ['title', 'text'],
};

/** Which texts a slot takes. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  'button.text': ['plain_text'],
  'button.hover_tips': ['plain_text'],
  'button.disabled_tips': ['plain_text'],
  'div.text': ['plain_text', 'lark_md'],
  'header.title': ['plain_text', 'lark_md'],
  'header.subtitle': ['plain_text', 'lark_md'],
  'collapsible_panel.header.title': ['plain_text', 'markdown'],
};

/** Elements that exist but whose properties are not checked. */
export const UNCHECKED: ReadonlySet<string> = new Set([
  ...['img', 'img_combination', 'person', 'person_list', 'chart', 'table', 'audio', 'input', 'overflow', 'checker'],
  ...['select_static', 'multi_select_static', 'select_person', 'multi_select_person', 'select_img'],
  ...['date_picker', 'picker_time', 'picker_datetime'],
]);

/** Elements of version 1.0. */
export const OUTDATED: ReadonlySet<string> = new Set(['action', 'note']);

/** Tags that stand inside others but not in a list of elements. */
export const INNER: ReadonlySet<string> = new Set([
  ...['plain_text', 'lark_md', 'column', 'standard_icon', 'custom_icon', 'text_tag'],
]);

/** What some containers do not take. */
export const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  column: ['form', 'table'],
  collapsible_panel: ['form', 'table'],
  form: ['form', 'table', 'chart'],
  interactive_container: ['form'],
};

export const CONTAINERS: ReadonlySet<string> = new Set([
  ...['column_set', 'collapsible_panel', 'form', 'interactive_container'],
]);

export const ROOT = ['schema', 'config', 'card_link', 'header', 'body'];
export const CONFIG = [
  ...['streaming_mode', 'streaming_config', 'summary', 'locales', 'enable_forward', 'update_multi', 'width_mode'],
  ...['use_custom_translation', 'enable_forward_interaction', 'style'],
];
export const HEADER = ['title', 'subtitle', 'text_tag_list', 'i18n_text_tag_list', 'template', 'icon', 'padding'];
export const BODY = [...LAYOUT, 'elements'];
export const TEMPLATES = [
  ...['blue', 'wathet', 'turquoise', 'green', 'yellow', 'orange', 'red', 'carmine', 'violet', 'purple', 'indigo'],
  ...['grey', 'default'],
];
export const BUTTON_TYPES = [
  ...['default', 'primary', 'danger', 'text', 'primary_text', 'danger_text', 'primary_filled', 'danger_filled'],
  'laser',
];
