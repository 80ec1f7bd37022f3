import { until } from '../../tools/until.ts';
import { GraphqlClient, type RawAnswer, Refusal } from '../support/client.ts';
import { Person } from '../support/world.ts';

/** A browser that has brought its session along from another instance. */
class Visitor extends GraphqlClient {
  readonly #session: string;

  constructor(url: string, session: string) {
    super(url);
    this.#session = session;
  }

  override post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
    return super.post(body, { cookie: this.#session, ...headers });
  }
}

/** The same person with the same session, at another instance. */
export class Elsewhere extends Person {
  override readonly client: GraphqlClient;

  constructor(person: Person, url: string) {
    super(person, url);
    this.client = new Visitor(url, person.client.cookie);
  }
}

/** Somebody who asks one instance after the other until one answers. Whatever they ask bears a key of its own. */
export class Persistent {
  readonly #places: readonly Person[];
  #tries = 0;

  constructor(person: Person, urls: readonly string[]) {
    this.#places = urls.map((url) => new Elsewhere(person, url));
  }

  does<T>(act: (person: Person) => Promise<T>): Promise<T> {
    return until(
      async () => {
        const person = this.#places[this.#tries++ % this.#places.length];
        if (!person) throw new Error('There is nobody to ask.');
        try {
          return await act(person);
        } catch (error) {
          // Anything but a clear no may mean that it was done, or not: the key will tell.
          if (error instanceof Refusal && error.code !== 'UNAVAILABLE') throw error;
          return undefined;
        }
      },
      () => 'Nobody answered in time.',
      40_000,
    );
  }
}
