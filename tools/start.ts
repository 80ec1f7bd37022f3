import { demoPeople } from './demo/people.ts';
import { House } from './start/house.ts';
import { keepHouse } from './start/signals.ts';
import { reportAndExit } from './tool-failure.ts';

const startedAt = Date.now();

function welcome(house: House): string {
  const lines = ['', `  Groundwork is ready after ${Math.round((Date.now() - startedAt) / 1000)} s: ${house.url}`, ''];
  if (house.secrets.demo === 'COMPLETE') {
    const width = Math.max(...demoPeople.map(({ email }) => email.length));
    lines.push('  Demo sign-ins (all with the password below):');
    for (const { email, shownAs } of demoPeople) lines.push(`    ${email.padEnd(width)}  ${shownAs}`);
    lines.push('', `    password  ${house.secrets.demoPassword}`, '');
  }
  return [...lines, '  Ctrl-C stops everything.', ''].join('\n');
}

try {
  const house = new House();
  process.stdout.write('\n  Groundwork\n');
  await keepHouse(house, () => void process.stdout.write(`${welcome(house)}\n`));
} catch (error) {
  reportAndExit(error);
}
