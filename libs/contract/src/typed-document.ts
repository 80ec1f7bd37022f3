/** An operation as the text that is sent, with the types of its answer and of its variables. */
export interface TypedDocument<Result, Variables> {
  readonly text: string;
  /** For the compiler only; never there at run time. */
  readonly types?: { readonly result: Result; readonly variables: Variables };
}

export type ResultOf<Document> = Document extends TypedDocument<infer Result, infer _Variables> ? Result : never;
export type VariablesOf<Document> = Document extends TypedDocument<infer _Result, infer Variables> ? Variables : never;
