// Plain JavaScript, so that an old Node can still say what is wrong: node tools/run.mjs <program> [arguments].
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `Groundwork needs Node 24.15 or later, and this is ${process.versions.node}: install it, or run \`npm ci\` without --omit=optional on Linux, which brings one along.\n`,
  );
  process.exit(1);
}
const [program, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${program}.ts`);
