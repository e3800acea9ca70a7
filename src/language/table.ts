/** Chooses a table by a language tag; English where there is none yet. Every language's table has English's shape. */
export function table<Table>(
  tables: { readonly en: Table } & Readonly<Record<string, Table>>,
): (language: string) => Table {
  return (language) => tables[language.split('-')[0]!.toLowerCase()] ?? tables.en;
}
