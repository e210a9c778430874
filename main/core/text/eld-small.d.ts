// The package types its root entry only, which loads its tables from files at run time.
declare module 'eld/small' {
  export const eld: {
    detect(text: string): { readonly language: string; isReliable(): boolean };
  };
}
