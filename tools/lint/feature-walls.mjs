import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * Features are folders of an app. One is entered by its index.ts, and only by those that come after it, so that there
 * is never a circle. Folders outside the order are ground: everybody stands on them and they know no feature.
 * Those that compose (and the files beside the folders) may know all. A route table beside the folders may load a page
 * lazily by its file, so that each page is a piece of its own.
 */
export const featureWalls = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          source: { type: 'string' },
          order: { type: 'array', items: { type: 'string' } },
          composing: { type: 'array', items: { type: 'string' } },
        },
        required: ['source', 'order', 'composing'],
        additionalProperties: false,
      },
    ],
    messages: {
      deep: 'Enter {{ to }} by its index.ts: import from {{ face }}.',
      circle: '{{ from }} comes before {{ to }} and must not know it: {{ order }}.',
      ground: '{{ from }} is ground that features stand on, and must not know {{ to }}.',
      composing: '{{ to }} puts everything together; nothing may lean on it.',
    },
  },

  create(context) {
    const { source, order, composing } = context.options[0];
    const top = join(root, source);
    const from = placeOf(top, context.filename);
    if (!from) return {};
    const isFree = from.folder === '' || composing.includes(from.folder);

    const check = (node, text, isLazy = false) => {
      if (typeof text !== 'string' || !text.startsWith('.')) return;
      const target = resolve(dirname(context.filename), text);
      const to = placeOf(top, target);
      if (!to || to.folder === '' || to.folder === from.folder) return;
      const data = { from: from.folder, to: to.folder, face: join(source, to.folder), order: order.join(' <- ') };
      const report = (messageId) => context.report({ node, messageId, data });
      const hasFace = order.includes(to.folder) || existsSync(join(top, to.folder, 'index.ts'));
      const isDeep = hasFace && to.rest !== '' && to.rest !== 'index';
      const mayGoDeep = composing.includes(from.folder) || (isLazy && from.folder === '');
      if (isDeep && !mayGoDeep) report('deep');
      if (isFree) return;
      if (composing.includes(to.folder)) report('composing');
      else if (order.includes(to.folder) && !order.includes(from.folder)) report('ground');
      else if (order.includes(to.folder) && order.indexOf(to.folder) > order.indexOf(from.folder)) report('circle');
    };

    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ImportExpression: (node) => check(node, node.source.value, true),
      TSImportType: (node) => check(node, node.source?.value),
    };
  },
};

/** The folder below the top and the rest of the path; a file or a bare name at the top has the folder ''. */
function placeOf(top, path) {
  const below = relative(top, path);
  if (below.startsWith('..')) return undefined;
  const [first = '', ...rest] = below.split(sep);
  const isFolder = rest.length > 0 || statSync(join(top, first), { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? { folder: first, rest: rest.join('/') } : { folder: '', rest: first };
}
