// Keeps what is typed out of the browser's own files. Chromium writes the content of every field into its session files, in
// clear, so that a restored window shows it again; a field with `autocomplete="off"` is left out. So every field gets it, whoever
// made the field: what is unsaved waits in the vault's sealed drafts, not there.
const fields = 'input, textarea, select, form';

export function forgetTyping(root: Document): void {
  const silence = (field: Element) => {
    if (field.getAttribute('autocomplete') !== 'off') field.setAttribute('autocomplete', 'off');
  };
  const silenceIn = (node: Node) => {
    if (!(node instanceof Element)) return;
    if (node.matches(fields)) silence(node);
    for (const field of node.querySelectorAll(fields)) silence(field);
  };
  const watcher = new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes') silenceIn(target);
      else for (const node of addedNodes) silenceIn(node);
    }
  });
  watcher.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['autocomplete'] });
  silenceIn(root.documentElement);
}
