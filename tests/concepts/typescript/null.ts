const a = null; // concept: null
f(undefined); // concept: undefined
let b: string | null | undefined;
