import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
} from 'kysely';

/** The two column types of the migrations that differ in PostgreSQL. Its `integer` is too small for a time. */
const NAMES: Readonly<Record<string, 'bigint' | 'bytea'>> = { integer: 'bigint', blob: 'bytea' };

/** Migrations are written once, for SQLite; this translates them for PostgreSQL. */
class Translator extends OperationNodeTransformer {
  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    const name = NAMES[String(node.dataType)];
    return name === undefined ? node : DataTypeNode.create(name);
  }

  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { autoIncrement, ...column } = super.transformColumnDefinition(node);
    return autoIncrement ? { ...column, dataType: DataTypeNode.create('bigserial') } : column;
  }
}

/** Lets PostgreSQL run the migrations that SQLite runs. */
export function inPostgresWords(): KyselyPlugin {
  const translator = new Translator();
  return {
    transformQuery: ({ node, queryId }) =>
      ALTERS.has(node.kind) ? (translator.transformNode(node, queryId) as typeof node) : node,
    transformResult: async ({ result }) => result,
  };
}

// Only statements that create or alter tables have column types; all others pass unchanged.
const ALTERS: ReadonlySet<OperationNode['kind']> = new Set(['CreateTableNode', 'AlterTableNode']);
