/** What a page must show as the letters that they are. Any of them that runs leaves `window.owned` behind. */
const asTyped: readonly string[] = [
  '<script>window.owned=1</script>',
  '<img src=x onerror="window.owned=2">',
  '<svg onload="window.owned=3"><a xlink:href="javascript:window.owned=3">x</a></svg>',
  'javascript:window.owned=4',
  '"><iframe srcdoc="<script>parent.owned=5</script>">',
  "{{constructor.constructor('window.owned=6')()}} ${window.owned=6} <%= 7*7 %> @if (true) { owned }",
  "';window.owned=7;//--></style></script><script>window.owned=7</script>",
  '<math><mtext><table><mglyph><style><img src=x onerror=window.owned=8>',
  'Donaudampfschifffahrtsgesellschaft'.repeat(5),
  'right to left \u202Ereversed\u202C and \u2066isolated\u2069',
  '👩‍👩‍👧‍👦🏳️‍🌈👨🏿‍🚀 many people in few letters',
  'Z\u0351\u036B\u0343\u036A\u0302a\u0356\u032D\u0330\u0345l\u0321\u0353\u033C\u0347g\u0310\u0308\u0301o\u0337\u0362\u035F'.repeat(
    6,
  ),
];

/** Text is kept in its composed form; nothing else of it is changed. */
export const HOSTILE = asTyped.map((words) => words.normalize('NFC'));

/** Short enough for a name of anything. */
export const HOSTILE_NAME = `<img src=x onerror="window.owned=9"><script>window.owned=10</script>{{7*7}}`;
